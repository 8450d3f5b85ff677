// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "application/rules/state.h"

/// How long the board takes, in working days: Monday to Friday, without public holidays.
namespace waymark::application {

/// Working days, up to `until`, on which it was the board's turn. Days on which the candidate or
/// others were to act are not counted.
int board_days(std::span<const Step> steps, const Frame& frame, Date until);

/// How long it usually takes; of no use below `usual_min` decisions.
struct Usual {
    int median = 0;     ///< half of the applications took no longer
    int ninetieth = 0;  ///< nine of ten took no longer
    std::size_t count = 0;
};
inline constexpr std::size_t usual_min = 5;
Usual usual_of(std::vector<std::int64_t> days);

}  // namespace waymark::application
