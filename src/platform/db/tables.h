// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "platform/db/db.h"

/// The tables of a database, whatever they hold, for those who copy or compare all of it.
namespace waymark::db {

struct Table {
    std::string name;
    std::vector<std::string> columns;  ///< sorted, so that both databases say the same
    std::vector<std::string> key;      ///< the columns of the primary key, in its order

    bool operator==(const Table&) const = default;
};

/// What a table holds, told so that two databases can be compared.
struct TableSum {
    std::string table;
    std::int64_t rows = 0;
    std::string digest;  ///< SHA-256 over all cells in the order of the key, in hexadecimal

    bool operator==(const TableSum&) const = default;
};

/// All tables of the board, by name. Throws `Fault` for one without a primary key.
std::vector<Table> tables_of(Connection& connection, Dialect dialect);

/// Hands over the rows of a table in the order of its key, a few at a time, so that a large table
/// is never held whole. Called inside a transaction.
void each_batch(Connection& connection, const Table& table,
                const std::function<void(const std::vector<Row>&)>& take);

/// Reads a table and sums it up. Called inside a transaction.
TableSum sum_of(Connection& connection, const Table& table);

}  // namespace waymark::db
