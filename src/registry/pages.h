// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::registry {

/// The public register: search by name or number, one registration as of any day, a list of numbers
/// at once. `editions` name the credentials and must outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions);

}  // namespace waymark::registry
