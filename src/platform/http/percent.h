// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Percent encoding (RFC 3986, section 2.1).
namespace waymark::http {

/// In a path a `+` is itself; in a query or a form it is a space.
enum class Plus { itself, space };

/// Nothing when a `%` is not followed by two hexadecimal digits.
std::optional<std::string> decode_percent(std::string_view text, Plus plus);

/// Leaves letters, digits and `-._~` alone and encodes every other byte.
std::string encode_percent(std::string_view text);

}  // namespace waymark::http
