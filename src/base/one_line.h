// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// Whether a text that others will read in one line, such as a name, stays in it: no control, no
/// end of a line or paragraph, and none of the marks that turn the direction of writing. With them
/// a name in the board's letter could pass for the board's own words.
bool is_one_line(std::string_view text);

/// The text in one line, for a person to read: `?` for each byte that is not UTF-8, and for each
/// character that would leave the line.
std::string in_one_line(std::string_view text);

}  // namespace waymark
