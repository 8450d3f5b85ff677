// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "platform/db/migrate.h"
#include "tests/migrations/fixtures.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr const char* now = "2030-01-01T00:00:00.000000Z";
constexpr const char* released_folder = "tests/migrations/released";
constexpr Statement the_board{"test.the_board",
                              "SELECT name_es, town, demonstration, created_at FROM board"};
constexpr Statement schema{"test.schema",
                           "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
                           "ORDER BY tbl_name, type DESC, name"};

/// Every released version's database, as a dump that both databases read.
std::vector<std::string> released_versions() {
    std::vector<std::string> dumps;
    for (const auto& entry : std::filesystem::directory_iterator(released_folder)) {
        if (entry.path().extension() == ".sql") dumps.push_back(entry.path().string());
    }
    std::sort(dumps.begin(), dumps.end());
    return dumps;
}

std::string schema_text() {
    const auto database = open("sqlite::memory:");
    migrate(*database, shipped_migrations(), now);
    std::string text =
        "-- What the migrations amount to; made from them, and compared by a test.\n";
    read(*database, [&](Tx& tx) {
        for (const Row& row : tx.query(schema)) text += "\n" + row["sql"].text() + ";\n";
    });
    return text;
}

}  // namespace

TEST_CASE("released: the database of every released version is brought forward with its data") {
    const auto versions = released_versions();
    REQUIRE(!versions.empty());
    for (const auto& version : versions) {
        on_both_databases([&](const std::string& address) {
            CAPTURE(version);
            const auto database = open(address);
            run_on(*database, read_text(version));
            CHECK_NOTHROW((void)migrate(*database, shipped_migrations(), now));
            CHECK_NOTHROW(check_migrated(*database, shipped_migrations()));
            read(*database, [](Tx& tx) {
                const Row board = tx.one(the_board);
                CHECK(board["name_es"].text() == "Junta de Certificación de Muestra");
                CHECK(board["town"].text() == "Springfield, IL 62701");
                CHECK(board["demonstration"].boolean());
                CHECK(board["created_at"].text() == "2026-03-09T14:05:00.000000Z");
            });
        });
    }
}

TEST_CASE("released: the migrations stand in one order from 0001, and there is at least one") {
    const auto migrations = shipped_migrations();
    REQUIRE(!migrations.empty());
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        CHECK(migrations[i].version == static_cast<int>(i) + 1);
    }
}

TEST_CASE("schema.sql: says what the migrations amount to") {
    check_generated("schema.sql", schema_text());
}
