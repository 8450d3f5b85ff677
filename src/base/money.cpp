// SPDX-License-Identifier: Apache-2.0
#include "base/money.h"

#include <charconv>

namespace waymark {

namespace {

/// More dollars than any fee has; keeps the arithmetic far from overflow.
constexpr std::size_t dollar_digits_max = 9;

std::optional<std::int64_t> parse_digits(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return {};
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::string to_text(Money money) {
    bool is_negative = money.cents < 0;
    auto cents = is_negative ? -money.cents : money.cents;
    std::string text = (is_negative ? "-$" : "$") + std::to_string(cents / 100);
    if (cents % 100 != 0) {
        auto rest = std::to_string(cents % 100);
        text += (rest.size() == 1 ? ".0" : ".") + rest;
    }
    return text;
}

std::optional<Money> parse_money(std::string_view text) {
    if (!text.empty() && text.front() == '$') text.remove_prefix(1);
    auto point = text.find('.');
    auto whole = text.substr(0, point);
    if (whole.size() > dollar_digits_max) return {};
    auto dollars = parse_digits(whole);
    if (!dollars) return {};
    if (point == std::string_view::npos) return Money{*dollars * 100};
    auto rest = text.substr(point + 1);
    auto cents = parse_digits(rest);
    if (!cents || rest.size() != 2) return {};
    return Money{*dollars * 100 + *cents};
}

}  // namespace waymark
