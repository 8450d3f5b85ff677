// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"

/// What people type into fields for numbers and days. The whole text has to be that: `3rd` is no
/// number.
namespace waymark {

/// Digits, with nothing but spaces around them; nothing for any other text or above `most`.
std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t most);

struct TypedDay {
    std::string_view year, month, day;
};
/// Nothing where a field is no number or there is no such day.
std::optional<Date> parse_day(const TypedDay& typed);

}  // namespace waymark
