// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "platform/db/connection.h"

struct sqlite3;
struct sqlite3_stmt;

namespace waymark::db {

/// Throws what an SQLite answer other than success means: `Conflict` when another holds the lock,
/// `Duplicate`, `Outage` for a disk that is full or away, or `Fault`; the message begins with
/// `what`. After a failed fsync it ends the process.
[[noreturn]] void throw_sqlite(sqlite3* database, int answer, std::string_view what);

/// A prepared statement of one SQLite connection.
class SqliteStatement {
public:
    SqliteStatement(sqlite3* database, const Statement& statement);

    /// Whether it can change nothing.
    bool is_reading() const;
    Outcome run(const Statement& statement, std::span<const Value> values);

private:
    void bind(const Statement& statement, std::span<const Value> values);
    void bind_one(const Statement& statement, int place, const Value& value);
    std::vector<Value> read_cells(const Statement& statement) const;
    void clear();

    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    std::vector<int> places_;  ///< of the values, as SQLite counts them
    Columns columns_;
};

}  // namespace waymark::db
