// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "exam/item.h"

namespace waymark::exam {

/// What keeps a file from being an item, and where. Lines count from one.
struct ItemProblem {
    int line = 0;
    std::string message;  ///< says what would be right
};

inline constexpr std::size_t options_min = 3;
inline constexpr std::size_t options_max = 5;

/// Reads one item of practice; see docs/formats/practice-items.md.
Result<Item, ItemProblem> read_item(std::string_view yaml);

}  // namespace waymark::exam
