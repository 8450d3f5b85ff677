// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "platform/words/words.h"

/// What somebody who holds the credential does, by domain: the competencies that items rest on. The
/// names are this project's own words for the published tasks.
namespace waymark::exam {

/// The tasks of a domain; none for a domain that is not known.
std::span<const std::string_view> tasks_of(std::string_view domain);

/// `Stays within the role`. Throws `Bug` for a task that is none.
std::string_view spoken_task(std::string_view task, const words::Speaker& t);

}  // namespace waymark::exam
