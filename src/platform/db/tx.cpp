// SPDX-License-Identifier: Apache-2.0
#include "platform/db/tx.h"

#include <fmt/core.h>

#include "platform/db/row_sums.h"

namespace waymark::db {

Tx::Tx(Connection& connection, Access access, Deadline deadline)
    : connection_(connection), access_(access), deadline_(deadline) {
    connection_.limit(deadline_);
}

Outcome Tx::run(const Statement& statement, std::span<const Value> values) {
    if (has_failed_) {
        throw Fault(fmt::format("{}: an act ends when a statement of it fails", statement.name));
    }
    check_time(statement.name);
    try {
        for (const Value& value : values) {
            if (value.is_text() && !is_storable(value.text())) {
                throw Fault(fmt::format("{}: a text is not UTF-8 or holds the character NUL",
                                        statement.name));
            }
        }
        auto outcome = run_with_sum(connection_, statement, values);
        has_written_ = has_written_ || outcome.has_written;
        if (outcome.has_written && access_ == Access::read) {
            throw Fault(fmt::format("{}: a question may not write", statement.name));
        }
        return outcome;
    } catch (const Fault&) {
        has_failed_ = true;
        throw;
    }
}

void Tx::check_time(std::string_view what) const {
    if (std::chrono::steady_clock::now() < deadline_) return;
    throw Fault(fmt::format("{}: the act took longer than an act may", what));
}

void Tx::finish() const {
    if (has_failed_) throw Fault("an act went on after one of its statements had failed");
    check_time("at its end");
}

std::optional<Row> Tx::find_in(const Statement& statement, std::vector<Row> rows) {
    if (rows.empty()) return std::nullopt;
    return one_of(statement, std::move(rows));
}

Row Tx::one_of(const Statement& statement, std::vector<Row> rows) {
    if (rows.size() == 1) return std::move(rows.front());
    throw Fault(
        fmt::format("{}: one row was expected, {} were found", statement.name, rows.size()));
}

}  // namespace waymark::db
