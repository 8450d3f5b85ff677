// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

/// Calendar files as RFC 5545 asks for them, so that any calendar takes the steps of a plan.
namespace waymark::guide {

/// A step that fills one whole day.
struct CalendarDay {
    std::string uid;  ///< the same step of the same plan always has the same
    Date on;
    std::string summary;
    std::string description;
};

/// The whole file: lines end in CR LF and are folded after 75 octets, never inside a letter.
/// `stamp` is the instant of making, `20260309T140500Z`.
std::string calendar(std::string_view name, const std::vector<CalendarDay>& days,
                     std::string_view stamp);

}  // namespace waymark::guide
