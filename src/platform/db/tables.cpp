// SPDX-License-Identifier: Apache-2.0
#include "platform/db/tables.h"

#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "platform/crypto/digest.h"
#include "platform/crypto/encode.h"
#include "platform/db/queries.sql.h"

namespace waymark::db {
namespace {

constexpr int batch_rows = 1000;

/// `("a", "b")`: quoted, since a column may be called as a word of SQL.
std::string listed(const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const auto& name : names) quoted.push_back('"' + name + '"');
    return fmt::format("{}", fmt::join(quoted, ", "));
}

std::string places(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= count; ++i) names.push_back(fmt::format("${}", i));
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The names of the columns hold no quotes: they come from our own migrations.
std::string first_rows(const Table& table) {
    return fmt::format("SELECT {} FROM \"{}\" ORDER BY {} LIMIT {}", listed(table.columns),
                       table.name, listed(table.key), batch_rows);
}

std::string next_rows(const Table& table) {
    return fmt::format("SELECT {0} FROM \"{1}\" WHERE ({2}) > ({3}) ORDER BY {2} LIMIT {4}",
                       listed(table.columns), table.name, listed(table.key),
                       places(table.key.size()), batch_rows);
}

void add_cell(crypto::Digest& digest, const Value& value) {
    if (value.is_null()) {
        digest.add("-;");
    } else if (value.is_text()) {
        digest.add(fmt::format("{}:", value.text().size()));
        digest.add(value.text());
    } else {
        // SQLite has no booleans of its own.
        const auto number = value.is_boolean() ? (value.boolean() ? 1 : 0) : value.integer();
        digest.add(fmt::format("={};", number));
    }
}

}  // namespace

std::vector<Table> tables_of(Connection& connection, Dialect dialect) {
    const auto& ask = dialect == Dialect::sqlite ? sql::columns_sqlite : sql::columns_postgres;
    std::vector<Table> tables;
    std::vector<std::pair<std::int64_t, std::string>> key;
    const auto close = [&] {
        if (tables.empty()) return;
        std::sort(key.begin(), key.end());
        for (auto& [place, name] : key) tables.back().key.push_back(std::move(name));
        key.clear();
        std::sort(tables.back().columns.begin(), tables.back().columns.end());
        if (tables.back().key.empty()) {
            throw Fault(fmt::format("the table {} has no primary key", tables.back().name));
        }
    };
    for (const auto& row : connection.run(ask, {}).rows) {
        const auto& name = row["table_name"].text();
        if (tables.empty() || tables.back().name != name) {
            close();
            tables.push_back({name, {}, {}});
        }
        tables.back().columns.push_back(row["column_name"].text());
        const auto place = row["key_place"].integer();
        if (place > 0) key.emplace_back(place, row["column_name"].text());
    }
    close();
    return tables;
}

void each_batch(Connection& connection, const Table& table,
                const std::function<void(const std::vector<Row>&)>& take) {
    const auto first = first_rows(table);
    const auto next = next_rows(table);
    auto rows = connection.run({"db.first_rows", first}, {}).rows;
    while (!rows.empty()) {
        take(rows);
        if (rows.size() < static_cast<std::size_t>(batch_rows)) return;
        std::vector<Value> last;
        for (const auto& column : table.key) last.push_back(rows.back()[column]);
        rows = connection.run({"db.next_rows", next}, last).rows;
    }
}

TableSum sum_of(Connection& connection, const Table& table) {
    TableSum sum{table.name, 0, {}};
    crypto::Digest digest;
    each_batch(connection, table, [&](const std::vector<Row>& rows) {
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) add_cell(digest, row[i]);
        }
        sum.rows += static_cast<std::int64_t>(rows.size());
    });
    sum.digest = crypto::hex(digest.finish());
    return sum;
}

}  // namespace waymark::db
