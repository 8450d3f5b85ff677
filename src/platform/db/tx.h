// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "platform/db/connection.h"

namespace waymark::db {

/// One transaction, handed to an act. It may not outlive the act.
class Tx {
public:
    Tx(Connection& connection, Access access, Deadline deadline);
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;

    /// All rows of the answer.
    template <typename... Values>
    std::vector<Row> query(const Statement& statement, const Values&... values) {
        return run(statement, std::array<Value, sizeof...(Values)>{Value(values)...}).rows;
    }
    /// The row, or nothing; throws `Fault` when there are several.
    template <typename... Values>
    std::optional<Row> find(const Statement& statement, const Values&... values) {
        return find_in(statement, query(statement, values...));
    }
    /// The row; throws `Fault` unless there is exactly one.
    template <typename... Values>
    Row one(const Statement& statement, const Values&... values) {
        return one_of(statement, query(statement, values...));
    }
    /// How many rows were inserted, updated or deleted.
    template <typename... Values>
    std::int64_t execute(const Statement& statement, const Values&... values) {
        return run(statement, std::array<Value, sizeof...(Values)>{Value(values)...}).changed;
    }

    Outcome run(const Statement& statement, std::span<const Value> values);
    /// Says what will most likely be asked next but one. The answer is the same with and without.
    template <typename... Values>
    void foresee(const Statement& statement, const Values&... values) {
        if (!has_failed_)
            connection_.foresee(statement, std::array<Value, sizeof...(Values)>{Value(values)...});
    }

    bool has_written() const { return has_written_; }
    /// Called when the act has ended: throws `Fault` when it went on after a statement failed, or
    /// took longer than an act may.
    void finish() const;

private:
    static std::optional<Row> find_in(const Statement& statement, std::vector<Row> rows);
    static Row one_of(const Statement& statement, std::vector<Row> rows);
    void check_time(std::string_view what) const;

    Connection& connection_;
    Access access_;
    Deadline deadline_;
    bool has_written_ = false;
    bool has_failed_ = false;
};

}  // namespace waymark::db
