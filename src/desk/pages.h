// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::desk {

/// Where the board works: the queue, one application's file, the decision, tasks and letters. All
/// below `/desk`, and `/demonstration/mail`. `editions` must outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions);

}  // namespace waymark::desk
