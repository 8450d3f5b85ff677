// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "registry/pages.h"

namespace waymark::registry {

/// So many numbers are checked at once.
inline constexpr std::size_t numbers_max = 500;

/// The page on which an employer checks a list of numbers.
void add_numbers(people::Pages& pages, const std::vector<scheme::Edition>& editions);

}  // namespace waymark::registry
