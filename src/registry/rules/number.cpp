// SPDX-License-Identifier: Apache-2.0
#include "registry/rules/number.h"

#include "base/ensure.h"

namespace waymark::registry {

namespace {

constexpr std::size_t digits = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Signs that people put between digits.
bool is_between(char c) { return c == ' ' || c == '-' || c == '.'; }

}  // namespace

char check_digit(std::string_view run) {
    int product = 10;
    for (const char c : run) {
        ensure(is_digit(c), "a check digit is of digits");
        int sum = (c - '0' + product) % 10;
        if (sum == 0) sum = 10;
        product = 2 * sum % 11;
    }
    return static_cast<char>('0' + (11 - product) % 10);
}

std::string number_of(std::int64_t choice) {
    ensure(choice >= 0 && choice < number_choices, "a number is one of those there are");
    auto number = std::to_string(1'000'000 + choice);
    number += check_digit(number);
    return number;
}

std::optional<std::string> parse_number(std::string_view typed) {
    std::string number;
    for (const char c : typed) {
        if (is_between(c)) continue;
        if (!is_digit(c) || number.size() == digits) return std::nullopt;
        number += c;
    }
    if (number.size() != digits || number.front() == '0') return std::nullopt;
    if (check_digit(std::string_view(number).substr(0, digits - 1)) != number.back())
        return std::nullopt;
    return number;
}

std::string spoken_number(std::string_view number) {
    return std::string(number.substr(0, 4)) + "-" + std::string(number.substr(4));
}

}  // namespace waymark::registry
