// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark::registry {

/// The numbers of a list as people keep it: one on each line, alone or in any column of a CSV file.
/// A first line without any digit names the columns. What is no number of a register comes as it is
/// written, so that it can be told.
std::vector<std::string> numbers_in(std::string_view text);

/// The signs of a file that a number or a comma can be made of. Spreadsheets write their lists in
/// several encodings, and numbers read the same in all of them.
std::string plain_signs(std::string_view bytes);

}  // namespace waymark::registry
