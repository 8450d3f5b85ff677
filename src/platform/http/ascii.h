// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Letters as the protocol knows them: ASCII only, whatever the locale.
namespace waymark::http {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_control(char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }

std::string lower(std::string_view text);
bool same_word(std::string_view one, std::string_view other);  ///< but for upper and lower case
std::string_view trim(std::string_view text);                  ///< of spaces and tabs at both ends
bool is_utf8(std::string_view text);  ///< well formed: nothing overlong, no surrogate

/// Cuts what stands before `mark` off the front of `rest`; all of it when there is no mark.
std::string_view cut(std::string_view& rest, char mark);

}  // namespace waymark::http
