// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The number of a registration: eight digits, the last of which checks the others by ISO/IEC 7064,
/// MOD 11,10. Every single wrong digit is noticed, and nearly every exchange of two neighbors. It
/// tells nothing: neither when it was given nor how many there are.
namespace waymark::registry {

inline constexpr std::int64_t number_choices = 9'000'000;  ///< 1000000 to 9999999, and the check

/// The check digit to a run of digits.
char check_digit(std::string_view digits);

/// The number of a choice from 0 to `number_choices` - 1, as it is kept: `48217305`.
std::string number_of(std::int64_t choice);

/// The eight digits of what somebody typed, with or without spaces and lines; nothing when the
/// length or the check digit is wrong.
std::optional<std::string> parse_number(std::string_view typed);

/// `4821-7305`
std::string spoken_number(std::string_view number);

}  // namespace waymark::registry
