// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

/// Days as people and spreadsheet programs write them.
namespace waymark::dossier {

enum class DayTrouble : std::uint8_t {
    unreadable,
    no_such_day,     ///< February 30
    two_digit_year,  ///< `4/12/25`
    unclear_order,   ///< `03-11-2025`: the month, or the day first?
    counted_days,    ///< `45724`, how spreadsheet programs keep a day
    time_of_day,     ///< something other than midnight stands behind the day
    line_of_totals,  ///< `Total`
};

/// Reads `2026-03-09` and `2026/3/9`, also with a time of midnight behind it; `3/9/2026`, the month
/// first; `March 9, 2026`, `9 de marzo de 2026` and `9-Mar-2026`. What could be two days is
/// refused.
Result<Date, DayTrouble> parse_day(std::string_view text);

}  // namespace waymark::dossier
