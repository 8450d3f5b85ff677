// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/connection.h"
#include "platform/db/db.h"

/// What people stored has a sum beside it, in the column `row_sum`, so that a byte which changed on
/// the disk is found. It guards against decay and a slip of the hand; that nobody forged an act is
/// the journal's to prove.
namespace waymark::db {

/// A table whose rows have sums.
struct SummedTable {
    std::string_view name;
    std::vector<std::string_view> key;  ///< the columns of the primary key
};
std::span<const SummedTable> summed_tables();

/// Writes a statement's row with its sum: in the statement itself for an INSERT, in a further one
/// for each row of an UPDATE. Throws `Bug` for an INSERT whose values it cannot read.
Outcome run_with_sum(Connection& connection, const Statement& statement,
                     std::span<const Value> values);

/// The table and the key of the first row whose sum is not of what it holds; empty when all is
/// well.
std::string changed_row(Connection& connection, Dialect dialect);

}  // namespace waymark::db
