// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace waymark {

/// How many bytes the character at the front of a text that is not empty takes, 1 to 4; 0 when the
/// bytes there are not UTF-8: broken off, overlong, a surrogate, or beyond U+10FFFF (RFC 3629).
std::size_t utf8_length(std::string_view text);

/// The front of a UTF-8 text, as many whole characters as fit into `bytes`.
std::string_view cut_at(std::string_view text, std::size_t bytes);

}  // namespace waymark
