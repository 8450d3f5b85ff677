// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "platform/db/migrate.h"
#include "tests/migrations/fixtures.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr const char* now = "2026-03-09T14:05:00.000000Z";
constexpr Statement shelf_ids{"test.shelf_ids", "SELECT id FROM shelves"};
constexpr Statement all_shelves{"test.all_shelves", "SELECT id, label FROM shelves ORDER BY id"};

std::vector<Migration> house_of_two() {
    return {migration_of("0001_shelves.sql",
                         "CREATE TABLE shelves (id TEXT PRIMARY KEY);"
                         "INSERT INTO shelves (id) VALUES ('a'), ('b');"),
            migration_of("0002_labels.sql",
                         "ALTER TABLE shelves ADD COLUMN label TEXT NOT NULL DEFAULT '';"
                         "UPDATE shelves SET label = 'shelf ' || id;")};
}

std::vector<Migration> house_of_one() { return {house_of_two().front()}; }

constexpr std::size_t programs_together = 8;

/// What so many programs did that start at once; one that failed is told and left out.
std::vector<Migrated> migrated_together(const std::string& address) {
    std::vector<std::thread> programs;
    std::mutex lock;
    std::vector<Migrated> done;
    for (std::size_t i = 0; i < programs_together; ++i) {
        programs.emplace_back([&] {
            try {
                const auto database = open(address);
                const auto migrated = migrate(*database, house_of_two(), now);
                const std::lock_guard guard(lock);
                if (migrated.to == 2) done.push_back(migrated);
            } catch (const Fault& fault) {
                MESSAGE(std::string(fault.what()));
            }
        });
    }
    for (auto& program : programs) program.join();
    return done;
}

}  // namespace

TEST_CASE("migrate: an empty database is brought forward, and a second time nothing is done") {
    on_both_databases([](const std::string& address) {
        const auto database = open(address);
        const auto first = migrate(*database, house_of_two(), now);
        CHECK(first.from == 0);
        CHECK(first.to == 2);
        CHECK(first.backup.empty());
        read(*database,
             [](Tx& tx) { CHECK(tx.query(all_shelves).at(1)["label"].text() == "shelf b"); });
        const auto again = migrate(*database, house_of_two(), now);
        CHECK(again.from == 2);
        CHECK(again.to == 2);
        CHECK_NOTHROW(check_migrated(*database, house_of_two()));
    });
}

TEST_CASE("migrate: an SQLite file with data in it is copied first, and the copy is whole") {
    const auto path = fresh_path();
    const auto database = open(path);
    migrate(*database, house_of_one(), now);
    CHECK_THROWS_WITH_AS(check_migrated(*database, house_of_two()),
                         doctest::Contains("waymark migrate"), Fault);
    const auto migrated = migrate(*database, house_of_two(), now);
    CHECK(migrated.from == 1);
    CHECK(migrated.backup == path + ".before-0002");
    const auto copy = open(migrated.backup);
    CHECK_NOTHROW(check_migrated(*copy, house_of_one()));

    // Brought forward once more, the copy leaves a copy of its own and keeps the first.
    std::filesystem::copy_file(migrated.backup, path + ".again");
    std::filesystem::copy_file(migrated.backup, path + ".again.before-0002");
    const auto again = migrate(*open(path + ".again"), house_of_two(), now);
    CHECK(again.backup == path + ".again.before-0002-2");
}

TEST_CASE("migrate: a failing migration leaves no trace, and those before it stay") {
    on_both_databases([](const std::string& address) {
        const auto database = open(address);
        auto migrations = house_of_two();
        migrations[1].text += "INSERT INTO shelves (id, label) VALUES ('a', 'again');";
        CHECK_THROWS_WITH_AS((void)migrate(*database, migrations, now),
                             doctest::Contains("0002_labels.sql"), Fault);
        CHECK_NOTHROW(check_migrated(*database, house_of_one()));
        CHECK(migrate(*database, house_of_two(), now).to == 2);
    });
}

TEST_CASE("migrate: an edited migration, a gap, and a newer database are refused") {
    on_both_databases([](const std::string& address) {
        const auto database = open(address);
        migrate(*database, house_of_two(), now);

        auto edited = house_of_two();
        edited[0].text += " ";
        CHECK_THROWS_WITH_AS((void)migrate(*database, edited, now),
                             doctest::Contains("0001_shelves.sql was changed"), Fault);
        CHECK_THROWS_WITH_AS((void)migrate(*database, house_of_one(), now),
                             doctest::Contains("newer program"), Fault);
        CHECK_THROWS_WITH_AS(check_migrated(*database, house_of_one()),
                             doctest::Contains("newer program"), Fault);

        run_on(*database, "DELETE FROM schema_migrations WHERE version = 1");
        CHECK_THROWS_WITH_AS((void)migrate(*database, house_of_two(), now),
                             doctest::Contains("but not 1"), Fault);
        CHECK_THROWS_AS((void)migrate(*database, {house_of_two().back()}, now), Bug);
    });
}

TEST_CASE("migrate: the database of another program is left alone") {
    on_both_databases([](const std::string& address) {
        const auto database = open(address);
        run_on(*database, "CREATE TABLE theirs (id TEXT)");
        CHECK_THROWS_WITH_AS((void)migrate(*database, house_of_two(), now),
                             doctest::Contains("another program"), Fault);
    });
}

TEST_CASE("migrate: of eight programs that start together one migrates, and all go on") {
    on_both_databases([](const std::string& address) {
        CHECK(migrated_together(address).size() == programs_together);
        CHECK_NOTHROW(check_migrated(*open(address), house_of_two()));
    });
}

TEST_CASE("migrate: programs that bring a file forward at once take no copy from each other") {
    const auto path = fresh_path();
    migrate(*open(path), house_of_one(), now);
    const auto all = migrated_together(path);
    CHECK(all.size() == programs_together);
    std::set<std::string> copies;
    for (const auto& migrated : all)
        if (!migrated.backup.empty()) CHECK(copies.insert(migrated.backup).second);
    CHECK_FALSE(copies.empty());
    for (const auto& copy : copies) {
        const auto database = open(copy);
        read(*database, [](Tx& tx) { CHECK(tx.query(shelf_ids).size() == 2); });
    }
}

TEST_CASE("migrate: a file's name gives its version") {
    CHECK(migration_of("0042_ethics.sql", "").version == 42);
    for (const char* name : {"42_ethics.sql", "0042ethics.sql", "0042_ethics.txt", "ethics.sql"}) {
        CHECK_THROWS_AS((void)migration_of(name, ""), Bug);
    }
}
