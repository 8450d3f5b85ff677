// SPDX-License-Identifier: Apache-2.0
#include "platform/db/row_sums.h"

#include <algorithm>
#include <numeric>

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/crypto/digest.h"
#include "platform/db/row_writing.h"
#include "platform/db/tables.h"

namespace waymark::db {
namespace {

constexpr std::string_view sum_column = "row_sum";

/// A number is told in digits: a column decides of what kind its values are, a statement does not.
/// SQLite has no booleans of its own.
std::string told(const Value& value) {
    if (value.is_text()) return value.text();
    return std::to_string(value.is_boolean() ? std::int64_t{value.boolean()} : value.integer());
}

/// Made of the cells in the order of their columns' names. What is null is left out, as a statement
/// that does not name a column leaves it out.
class Sum {
public:
    void add(std::string_view column, const Value& value) {
        if (value.is_null()) return;
        text_ += column;
        if (value.is_text()) return add(value.text());
        add(told(value));
    }
    std::int64_t finish() const {
        const auto digest = crypto::sha256_bytes(text_);
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < sizeof sum; ++i) {
            sum = sum << 8 | static_cast<unsigned char>(digest[i]);
        }
        return static_cast<std::int64_t>(sum);
    }

private:
    void add(std::string_view content) {
        text_ += ':';
        text_ += std::to_string(content.size());
        text_ += ':';
        text_ += content;
    }

    std::string text_;
};

std::int64_t sum_of_row(const Row& row) {
    std::vector<std::size_t> places(row.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto& columns = row.columns();
    std::sort(places.begin(), places.end(),
              [&](std::size_t a, std::size_t b) { return columns[a] < columns[b]; });
    Sum sum;
    for (const auto place : places) {
        if (columns[place] != sum_column) sum.add(columns[place], row[place]);
    }
    return sum.finish();
}

Outcome insert(Connection& connection, const RowWriting& writing, const Statement& statement,
               std::span<const Value> values) {
    Sum sum;
    for (const auto& cell : writing.cells) {
        ensure(cell.parameter <= values.size(), "a statement is given all its values");
        sum.add(cell.column, cell.parameter == 0 ? cell.word : values[cell.parameter - 1]);
    }
    std::vector<Value> all;
    all.reserve(values.size() + 1);
    all.assign(values.begin(), values.end());
    all.emplace_back(sum.finish());
    return connection.run({statement.name, writing.text}, all);
}

Outcome update(Connection& connection, const RowWriting& writing, const Statement& statement,
               std::span<const Value> values) {
    auto outcome = connection.run({statement.name, writing.text}, values);
    for (const auto& row : outcome.rows) {
        std::vector<Value> sum{Value(sum_of_row(row))};
        for (const auto& column : writing.table->key) sum.push_back(row[column]);
        connection.run({"db.sum_row", writing.sum_text}, sum);
    }
    return outcome;
}

std::string key_of(const Row& row, const Table& table) {
    std::string key;
    for (const auto& column : table.key) {
        key += (key.empty() ? "" : " ") + told(row[column]);
    }
    return key;
}

std::string changed_row_in(Connection& connection, const Table& table) {
    std::string found;
    each_batch(connection, table, [&](const std::vector<Row>& rows) {
        for (const auto& row : rows) {
            if (!found.empty()) return;
            const auto& sum = row[sum_column];
            if (!sum.is_integer() || sum.integer() != sum_of_row(row)) {
                found = table.name + " " + key_of(row, table);
            }
        }
    });
    return found;
}

}  // namespace

std::span<const SummedTable> summed_tables() {
    // An application's own row is worked out from its steps, and accounts and sessions come and go.
    static const std::vector<SummedTable> tables = {
        {"accounts", {"id"}},
        {"application_steps", {"application", "place"}},
        {"application_submissions", {"application", "place"}},
        {"applications", {"id"}},
        {"attestation_letters", {"letter_id"}},
        {"attestations", {"id"}},
        {"attested_lines", {"attestation_id", "entry_id"}},
        {"disputes", {"id"}},
        {"document_pages", {"document_id", "place"}},
        {"documents", {"id"}},
        {"dossier_facts", {"id"}},
        {"employments", {"id"}},
        {"ledger_lines", {"id"}},
        {"letters", {"id"}},
        {"name_requests", {"id"}},
        {"passkeys", {"id"}},
        {"person_merges", {"id"}},
        {"persons", {"id"}},
        {"position_duties", {"position_id", "duty"}},
        {"positions", {"id"}},
        {"practice_answers", {"id"}},
        {"previous_names", {"id"}},
        {"proposals", {"id"}},
        {"recovery_codes", {"account", "digest"}},
        {"registered_mergers", {"number", "place"}},
        {"registered_names", {"number", "recorded_at"}},
        {"registered_standings", {"id"}},
        {"registered_terms", {"number", "recorded_at"}},
        {"registrations", {"number"}},
        {"roster_rows", {"roster_id", "place"}},
        {"rosters", {"id"}},
        {"signatures", {"id"}},
        {"standing_reviews", {"number", "place"}},
        {"tasks", {"id"}},
    };
    return tables;
}

Outcome run_with_sum(Connection& connection, const Statement& statement,
                     std::span<const Value> values) {
    const auto* writing = row_writing_of(statement);
    if (writing == nullptr) return connection.run(statement, values);
    return writing->kind == RowWriting::Kind::insert
               ? insert(connection, *writing, statement, values)
               : update(connection, *writing, statement, values);
}

std::string changed_row(Connection& connection, Dialect dialect) {
    std::string found;
    connection.begin(Access::read);
    for (const auto& table : tables_of(connection, dialect)) {
        const bool has_sums = std::find(table.columns.begin(), table.columns.end(), sum_column) !=
                              table.columns.end();
        if (has_sums && found.empty()) found = changed_row_in(connection, table);
    }
    connection.rollback();
    return found;
}

}  // namespace waymark::db
