// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/db/row_sums.h"

namespace waymark::db {

/// How a statement writes a row that has a sum.
struct RowWriting {
    enum class Kind : std::uint8_t { insert, update };
    /// A column that is given a value: that of a parameter, or a word of the statement.
    struct Cell {
        std::string column;
        std::size_t parameter = 0;  ///< from 1; 0 for a word
        Value word{};
    };

    Kind kind;
    const SummedTable* table;
    std::string text;  ///< the statement: an INSERT that takes the sum last, or RETURNING *
    std::vector<Cell> cells{};  ///< of an INSERT, by the name of the column
    std::string sum_text{};     ///< of an UPDATE: writes the sum, then the key, of one row
};

/// Read once for each statement and thread; null for one that writes no row with a sum.
const RowWriting* row_writing_of(const Statement& statement);

}  // namespace waymark::db
