// SPDX-License-Identifier: Apache-2.0
#include "platform/clock/instant.h"

#include <charconv>

#include <fmt/core.h>

#include "base/date.h"

namespace waymark::clock {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::string_view form = "0000-00-00T00:00:00.000000Z";

bool has_form(std::string_view text) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !is_digit : text[i] != form[i]) return false;
    }
    return true;
}

std::int64_t number_at(std::string_view text, std::size_t from, std::size_t length) {
    std::int64_t number = 0;
    std::from_chars(text.data() + from, text.data() + from + length, number);
    return number;
}

}  // namespace

std::string to_text(Instant instant) {
    std::int64_t day = instant.seconds() / seconds_per_day;
    std::int64_t second = instant.seconds() % seconds_per_day;
    if (second < 0) {
        second += seconds_per_day;
        --day;
    }
    const std::int64_t fraction = instant.microseconds() - instant.seconds() * Instant::per_second;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z",
                       waymark::to_text(Date::of_days(static_cast<std::int32_t>(day))),
                       second / 3600, second / 60 % 60, second % 60, fraction);
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (!has_form(text)) return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto hour = number_at(text, 11, 2);
    const auto minute = number_at(text, 14, 2);
    const auto second = number_at(text, 17, 2);
    if (!date || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const auto seconds = date->days() * seconds_per_day + hour * 3600 + minute * 60 + second;
    return Instant::of_microseconds(seconds * Instant::per_second + number_at(text, 20, 6));
}

}  // namespace waymark::clock
