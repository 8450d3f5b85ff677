// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::exam {

/// The pages to practice for the exam, all below `/practice`. `own` are the credentials this board
/// grants, in its order; the editions outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions,
                    const std::vector<std::string>& own);

}  // namespace waymark::exam
