// SPDX-License-Identifier: Apache-2.0
#include "base/typed.h"

#include <charconv>

#include "base/fold.h"

namespace waymark {

std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t most) {
    text = trimmed(text);
    std::int64_t number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble != std::errc() || end != text.data() + text.size()) return std::nullopt;
    // A minus is read by the library; no field asks for it.
    return number >= 0 && number <= most && text.front() != '-' ? std::optional(number)
                                                                : std::nullopt;
}

std::optional<Date> parse_day(const TypedDay& typed) {
    constexpr std::int64_t year_most = 9999;
    constexpr std::int64_t month_most = 12;
    constexpr std::int64_t day_most = 31;
    const auto year = parse_whole(typed.year, year_most);
    const auto month = parse_whole(typed.month, month_most);
    const auto day = parse_whole(typed.day, day_most);
    if (!year || !month || !day) return std::nullopt;
    return Date::of(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

}  // namespace waymark
