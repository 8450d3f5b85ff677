// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark::people {

inline constexpr std::size_t address_max = 254;  ///< bytes; RFC 5321, section 4.5.3.1.3

/// `A.Person@Example.org ` and `a.person@example.org` are one account. Nothing for a text that
/// cannot be an address of e-mail.
std::optional<std::string> folded_address(std::string_view written);

}  // namespace waymark::people
