// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// An amount of United States dollars, kept in whole cents.
struct Money {
    std::int64_t cents = 0;
    constexpr auto operator<=>(const Money&) const = default;
};

/// `$75` or `$75.50`.
std::string to_text(Money money);
/// Reads `$75`, `75` or `75.50`; nothing for any other form.
std::optional<Money> parse_money(std::string_view text);

}  // namespace waymark
