// SPDX-License-Identifier: Apache-2.0
#include "scheme/forms.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/typed.h"

namespace waymark::scheme {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// `10 business days` in two: before and after the first space.
std::pair<std::string_view, std::string_view> halves(std::string_view text) {
    const auto space = text.find(' ');
    if (space == text.npos) return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

/// `2.75` as 275; at most two decimals.
std::optional<int> parse_hundredths(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = parse_whole(text.substr(0, point));
    if (!whole) return std::nullopt;
    if (point == text.npos) return *whole * 100;
    const auto decimals = text.substr(point + 1);
    const auto part = parse_whole(decimals);
    if (!part || decimals.size() > 2) return std::nullopt;
    return *whole * 100 + *part * (decimals.size() == 1 ? 10 : 1);
}

}  // namespace

std::optional<int> parse_whole(std::string_view text) {
    // A scheme is written to the letter: no spaces around a number.
    if (!std::ranges::all_of(text, is_digit)) return std::nullopt;
    const auto number = waymark::parse_whole(text, whole_max);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Hours> parse_amount(std::string_view text, Hours credit) {
    const auto [number, unit] = halves(text);
    const auto hundredths = parse_hundredths(number);
    if (!hundredths) return std::nullopt;
    if (unit == "h" || unit == "ceu") return Hours::of_hundredths(*hundredths);
    if (unit == "min" && *hundredths % 100 == 0) return Hours::of_minutes(*hundredths / 100);
    if (unit == "credit" || unit == "credits")
        return Hours::of_parts(credit.parts() * *hundredths / 100);
    return std::nullopt;
}

std::optional<Period> parse_period(std::string_view text) {
    const auto [number, unit] = halves(text);
    const auto count = parse_whole(number);
    if (!count || *count > period_max) return std::nullopt;
    if (unit == "day" || unit == "days") return Period{*count, Calendar::days};
    if (unit == "business day" || unit == "business days")
        return Period{*count, Calendar::business_days};
    if (unit == "month" || unit == "months") return Period{*count, Calendar::months};
    if (unit == "year" || unit == "years") return Period{*count, Calendar::years};
    return std::nullopt;
}

std::optional<MonthDay> parse_month_day(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    const auto month = parse_whole(text.substr(0, 2));
    const auto day = parse_whole(text.substr(3));
    // A year without 29 February, so that the day comes round every year.
    if (!month || !day || !Date::of(2023, *month, *day)) return std::nullopt;
    return MonthDay{*month, *day};
}

bool is_id(std::string_view text) {
    if (text.empty() || !(is_small(text[0]) || is_digit(text[0]))) return false;
    return std::ranges::all_of(text, [](char c) {
        return is_small(c) || is_digit(c) || c == '_' || c == '.' || c == '-';
    });
}

bool is_source_id(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return is_id(small);
}

std::string to_text(Hours amount) {
    const auto parts = amount.parts();
    if (parts % Hours::parts_per_hour == 0)
        return fmt::format("{} h", parts / Hours::parts_per_hour);
    if (parts % Hours::parts_per_minute == 0)
        return fmt::format("{} min", parts / Hours::parts_per_minute);
    return fmt::format("{}.{:02} h", parts / Hours::parts_per_hour,
                       parts % Hours::parts_per_hour / 3);
}

std::string to_text(Period period) {
    const bool is_one = period.count == 1;
    switch (period.unit) {
        case Calendar::days: return fmt::format("{} {}", period.count, is_one ? "day" : "days");
        case Calendar::business_days:
            return fmt::format("{} business {}", period.count, is_one ? "day" : "days");
        case Calendar::months:
            return fmt::format("{} {}", period.count, is_one ? "month" : "months");
        case Calendar::years: return fmt::format("{} {}", period.count, is_one ? "year" : "years");
    }
    return {};
}

}  // namespace waymark::scheme
