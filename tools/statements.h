// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A wing's `queries.sql`: statements, each under a line `-- name` of one word in snake_case. Other
/// comment lines are for the reader and do not travel.
namespace waymark::tools {

struct NamedStatement {
    std::string name;
    std::string text;
    std::size_t line = 0;  ///< where its text begins in the file
};

/// Refuses, by Complaint: text before the first name, a name given twice, a name without a
/// statement.
std::vector<NamedStatement> parse_statements(std::string_view file, std::string_view text);

/// The header `queries.sql.h` of a wing: one `db::Statement` for each, in `waymark::<wing>::sql`.
std::string statements_header(std::string_view wing, std::string_view file, std::string_view text);

}  // namespace waymark::tools
