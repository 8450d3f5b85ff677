// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "tests/contract/databases.h"
#include "tests/private_postgres/private_postgres.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr const char* tables =
    "CREATE TABLE people (id TEXT PRIMARY KEY);"
    "CREATE TABLE hours (id TEXT PRIMARY KEY, person TEXT NOT NULL "
    "REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED);";
constexpr Statement insert_person{"test.insert_person", "INSERT INTO people (id) VALUES ($1)"};
constexpr Statement insert_hours{"test.insert_hours",
                                 "INSERT INTO hours (id, person) VALUES ($1, $2)"};
constexpr Statement count_all{
    "test.count_all",
    "SELECT (SELECT count(*) FROM people) + (SELECT count(*) FROM hours) AS found"};
constexpr Statement endless{
    "test.endless",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) "
    "SELECT count(*) AS found FROM n"};

std::int64_t count_in(Database& database) {
    return read(database, [](Tx& tx) { return tx.one(count_all)["found"].integer(); });
}

}  // namespace

TEST_CASE("contract: a statement, or an act, past its time ends with a fault and leaves no trace") {
    Limits limits;
    limits.act_max = std::chrono::milliseconds(200);
    on_each_database(
        [](Place& place) {
            auto& database = *place.database;
            run_script(database, tables);
            const auto started = std::chrono::steady_clock::now();
            CHECK_THROWS_WITH_AS(transact(database,
                                          [](Tx& tx) {
                                              tx.execute(insert_person, "1");
                                              (void)tx.query(endless);
                                          }),
                                 doctest::Contains("longer"), Fault);
            CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(5));
            CHECK_THROWS_WITH_AS(
                transact(database,
                         [](Tx& tx) {
                             tx.execute(insert_person, "2");
                             std::this_thread::sleep_for(std::chrono::milliseconds(300));
                         }),
                doctest::Contains("longer"), Fault);
            CHECK(count_in(database) == 0);
        },
        limits);
}

TEST_CASE("contract: what is found wrong only at the commit is a fault and leaves no trace") {
    on_each_database([](Place& place) {
        run_script(*place.database, tables);
        CHECK_THROWS_AS(
            transact(*place.database, [](Tx& tx) { tx.execute(insert_hours, "1", "nobody"); }),
            Fault);
        CHECK(count_in(*place.database) == 0);
        transact(*place.database, [](Tx& tx) {
            tx.execute(insert_hours, "1", "ann");
            tx.execute(insert_person, "ann");
        });
        CHECK(count_in(*place.database) == 2);
    });
}

TEST_CASE("contract: a question sees one moment, whatever is written meanwhile") {
    on_each_database([](Place& place) {
        // In memory there is one connection, and the writer waits for the question to end.
        if (place.kind == Kind::memory) return;
        auto& database = *place.database;
        run_script(database, tables);
        read(database, [&](Tx& tx) {
            const auto before = tx.one(count_all)["found"].integer();
            std::thread([&] {
                transact(database, [](Tx& other) { other.execute(insert_person, "1"); });
            }).join();
            CHECK(tx.one(count_all)["found"].integer() == before);
        });
        CHECK(count_in(database) == 1);
    });
}

TEST_CASE("postgres: a lost connection is opened again and the act is run again") {
    constexpr Statement end_others{
        "test.end_others",
        "SELECT count(pg_terminate_backend(pid)) AS found FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND datname = current_database()"};
    const auto address = private_postgres().fresh_database();
    const auto database = open(address);
    run_script(*database, tables);
    int runs = 0;
    transact(*database, [&](Tx& tx) {
        tx.execute(insert_person, "1");
        if (++runs > 1) return;
        std::thread([&] {
            const auto other = open(address);
            read(*other, [&](Tx& killer) { (void)killer.query(end_others); });
        }).join();
        tx.execute(insert_person, "2");
    });
    CHECK(runs == 2);
    CHECK(count_in(*database) == 1);
}

TEST_CASE("postgres: after the server was restarted the house goes on by itself") {
    const auto database = open(private_postgres().fresh_database());
    run_script(*database, tables);
    transact(*database, [](Tx& tx) { tx.execute(insert_person, "1"); });
    private_postgres().restart();
    CHECK(!database->mark().empty());
    private_postgres().restart();
    transact(*database, [](Tx& tx) { tx.execute(insert_person, "2"); });
    CHECK(count_in(*database) == 2);
}

TEST_CASE("postgres: a database whose order of texts differs from SQLite's is refused") {
    const auto address = private_postgres().fresh_database();
    const auto database = open(address);
    run_script(*database, "SELECT 1");
    database->exclusively([](Connection& connection) {
        connection.script(
            {"test.other_order",
             "CREATE DATABASE other TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"});
    });
    CHECK_THROWS_WITH_AS((void)open(private_postgres().address_of("other")),
                         doctest::Contains("createdb"), Fault);
}
