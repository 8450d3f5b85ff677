// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Bytes as text. The readers are strict: they take exactly what the writers make, and nothing
/// else, so that no two texts mean the same bytes.
namespace waymark::crypto {

/// Lower-case hexadecimal digits.
std::string hex(std::string_view bytes);
std::optional<std::string> read_hex(std::string_view text);

/// RFC 4648, section 4, with padding.
std::string base64(std::string_view bytes);
std::optional<std::string> read_base64(std::string_view text);

/// RFC 4648, section 5, without padding.
std::string base64url(std::string_view bytes);
std::optional<std::string> read_base64url(std::string_view text);

/// RFC 4648, section 6, without padding, as authenticators show secrets.
std::string base32(std::string_view bytes);
std::optional<std::string> read_base32(std::string_view text);

}  // namespace waymark::crypto
