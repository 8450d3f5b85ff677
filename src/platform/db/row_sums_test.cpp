// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fmt/core.h>

#include "platform/db/migrate.h"
#include "platform/db/row_sums.h"
#include "platform/db/tables.h"

using namespace waymark;
using namespace waymark::db;

namespace {

/// A board's tables without anything that ties them together, so that any row can be written.
std::unique_ptr<Database> loose_board() {
    auto database = open("sqlite::memory:");
    migrate(*database, shipped_migrations(), "now");
    database->exclusively([](Connection& connection) {
        connection.script(
            {"test.loosen", "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON"});
    });
    return database;
}

std::string changed_row(Database& database) {
    std::string found;
    database.exclusively(
        [&](Connection& connection) { found = db::changed_row(connection, database.dialect()); });
    return found;
}

std::vector<Table> tables_in(Database& database) {
    std::vector<Table> tables;
    database.exclusively(
        [&](Connection& connection) { tables = tables_of(connection, Dialect::sqlite); });
    return tables;
}

Table table_named(Database& database, std::string_view name) {
    for (auto& table : tables_in(database)) {
        if (table.name == name) return table;
    }
    FAIL("there is no table " << name);
    return {};
}

/// A row with a text in each column, written as an act writes it.
void write_row(Database& database, const Table& table) {
    std::string columns;
    std::string places;
    std::vector<Value> values;
    for (const auto& column : table.columns) {
        if (column == "row_sum") continue;
        columns += (columns.empty() ? "" : ", ") + column;
        values.emplace_back("5");
        places += fmt::format("{}${}", places.empty() ? "" : ", ", values.size());
    }
    const auto text = fmt::format("INSERT INTO {} ({})\nVALUES ({})", table.name, columns, places);
    transact(database, [&](Tx& tx) { tx.run({"test.write_row", text}, values); });
}

/// As a disk or a hand would: past the acts.
void change(Database& database, const std::string& text) {
    database.exclusively([&](Connection& connection) { connection.script({"test.change", text}); });
}

}  // namespace

TEST_CASE("row sums: one byte changed in any column of any row with a sum is found and named") {
    auto database = loose_board();
    for (const auto& summed : summed_tables()) {
        const auto table = table_named(*database, summed.name);
        CHECK(std::vector<std::string>(summed.key.begin(), summed.key.end()) == table.key);
        write_row(*database, table);
        REQUIRE(changed_row(*database) == "");
        for (const auto& column : table.columns) {
            CAPTURE(table.name);
            CAPTURE(column);
            change(*database,
                   fmt::format("UPDATE {0} SET {1} = CAST({1} + 1 AS TEXT)", table.name, column));
            CHECK(changed_row(*database).starts_with(table.name + " "));
            change(*database,
                   fmt::format("UPDATE {0} SET {1} = CAST({1} - 1 AS TEXT)", table.name, column));
            REQUIRE(changed_row(*database) == "");
        }
    }
}

TEST_CASE("row sums: an act that changes a row gives it the sum of what it holds now") {
    auto database = loose_board();
    write_row(*database, table_named(*database, "tasks"));
    const Statement close{"test.close", "UPDATE tasks\nSET outcome = $2\nWHERE id = $1"};
    transact(*database, [&](Tx& tx) { CHECK(tx.execute(close, "5", "done") == 1); });
    CHECK(changed_row(*database) == "");
    transact(*database, [&](Tx& tx) { CHECK(tx.execute(close, "6", "done") == 0); });
    change(*database, "UPDATE tasks SET outcome = 'dome'");
    CHECK(changed_row(*database) == "tasks 5");
    change(*database, "UPDATE tasks SET outcome = NULL");
    CHECK(changed_row(*database) == "tasks 5");
}

TEST_CASE("row sums: a row without a sum was not written by an act") {
    auto database = loose_board();
    change(*database,
           "INSERT INTO position_duties (position_id, duty, share) VALUES ('p', 'd', 5)");
    CHECK(changed_row(*database) == "position_duties p d");
}

TEST_CASE("row sums: words of the statement count as values do, and unreadable ones are a bug") {
    auto database = loose_board();
    const Statement words{"test.words",
                          "INSERT INTO position_duties (position_id, duty, share)\n"
                          "VALUES ($1, 'peer', -1)\nON CONFLICT DO NOTHING"};
    transact(*database, [&](Tx& tx) { tx.execute(words, "p"); });
    CHECK(changed_row(*database) == "");
    const Statement copied{"test.copied", "INSERT INTO position_duties SELECT 'a', 'b', 3"};
    CHECK_THROWS_AS(transact(*database, [&](Tx& tx) { tx.execute(copied); }), Bug);
}
