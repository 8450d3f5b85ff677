// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/db/tables.h"

namespace waymark::db {

/// Puts rows into a table as they were read, many with one statement where that is quicker.
class InsertRows {
public:
    InsertRows(Connection& connection, Dialect dialect, const Table& table);
    void add(const std::vector<Row>& rows);

private:
    std::string statement_for(std::size_t rows) const;
    void insert(const std::vector<Row>& rows, std::size_t from, std::size_t count);

    Connection& connection_;
    const Table& table_;
    std::size_t rows_at_once_;
    std::string one_;
    std::string many_;
};

}  // namespace waymark::db
