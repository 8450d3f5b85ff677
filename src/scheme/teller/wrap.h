// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark::scheme {

inline constexpr std::size_t terminal_columns = 78;

/// A text in lines of at most `width` characters; a longer word stands alone.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// How many characters a UTF-8 text shows.
std::size_t columns_of(std::string_view text);

}  // namespace waymark::scheme
