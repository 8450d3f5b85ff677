// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/hours.h"
#include "base/result.h"
#include "scheme/scheme.h"

/// Amounts as people write them.
namespace waymark::dossier {

/// No single amount is larger; a file that says so is mistaken.
inline constexpr std::int64_t hours_max = 1'000'000;

enum class AmountTrouble : std::uint8_t {
    unreadable,
    negative,
    too_fine,       ///< more than two decimals
    past_the_hour,  ///< `6:75`
    unclear_comma,  ///< `1,200` in a file whose decimals have a comma
    unknown_unit,
    unclear_credit,  ///< `3 credits` of something other than a college course
    unknown_worth,   ///< a semester hour, where the rules do not say what it is worth
    too_large,
};

/// What a comma in a number is, when three figures follow it: `1,200`.
enum class Comma : std::uint8_t { thousands, unclear };

/// What a number without a unit counts: hours, or, for a college course, credits.
enum class Bare : std::uint8_t { hours, credits };

struct Amount {
    Hours hours;
    bool is_academic = false;  ///< converted from a college's hours
};

/// Reads `6`, `6.5`, `6,5`, `1,200`, `6:30`, `6h 30m`, `390 min`, `10 CEU`,
/// `3 semester hours`, each exactly. A continuing education unit is one clock hour unless
/// `conversions` says otherwise. A credit is a semester hour, which is 15 hours unless they do.
Result<Amount, AmountTrouble> parse_amount(std::string_view text, Comma comma, Bare bare,
                                           std::span<const scheme::Conversion> conversions);

/// Minutes since midnight: `9:00`, `17:30`, `9 am`, `12:15 p.m.`
std::optional<int> parse_time(std::string_view text);

/// A length of breaks: a plain number is minutes; `1:30` and `1h 30m` are hours and minutes.
std::optional<Hours> parse_breaks(std::string_view text);

}  // namespace waymark::dossier
