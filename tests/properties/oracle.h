// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "tests/properties/random_case.h"

/// The same question, put to a general solver in the plainest way we know: a variable for each hour
/// part of each entry in each part, one for what each part is missing, one for each choice. It
/// shares no code with the judge beyond the nouns.
namespace waymark::properties {

/// What each part is missing in the best crediting, the whole first, parts in the order declared.
struct Answer {
    std::int64_t total = 0;
    std::vector<std::int64_t> missing;  ///< empty where the question had choices
    std::int64_t additions = 0;         ///< fewest further hours; -1: caps forbid it
};

enum class Ask { total, total_and_order, total_and_additions };
Answer ask_solver(const Case& question, Ask ask);

}  // namespace waymark::properties
