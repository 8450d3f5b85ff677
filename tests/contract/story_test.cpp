// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include <doctest/doctest.h>

#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr const char* people_table =
    "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, minutes BIGINT, verified BOOLEAN);";
constexpr Statement insert_person{
    "test.insert_person",
    "INSERT INTO people (id, name, minutes, verified) VALUES ($1, $2, $3, $4)"};
constexpr Statement person{"test.person",
                           "SELECT name, minutes, verified FROM people WHERE id = $1"};
constexpr Statement count_people{"test.count_people", "SELECT count(*) AS found FROM people"};
constexpr Statement all_people{"test.all_people", "SELECT id FROM people ORDER BY id"};

enum class No { not_today };

std::int64_t people_in(Database& database) {
    return read(database, [](Tx& tx) { return tx.one(count_people)["found"].integer(); });
}

void insert(Tx& tx, const char* id) { tx.execute(insert_person, id, "Ann", 60, true); }

}  // namespace

TEST_CASE("contract: values come back as they went in") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        transact(database, [&](Tx& tx) {
            tx.execute(insert_person, "none", std::nullopt, std::nullopt, std::nullopt);
            tx.execute(insert_person, "least", "", least, false);
            tx.execute(insert_person, "most", "Zoë \xF0\x9F\x8C\xB1 'quoted' $1\n", most, true);
        });
        read(database, [&](Tx& tx) {
            const Row none = tx.one(person, "none");
            CHECK(none["name"].is_null());
            CHECK(none["minutes"].optional_integer() == std::nullopt);
            CHECK(none["verified"].optional_boolean() == std::nullopt);
            const Row smallest = tx.one(person, "least");
            CHECK(smallest["name"].text().empty());
            CHECK(smallest["minutes"].integer() == least);
            CHECK_FALSE(smallest["verified"].boolean());
            const Row largest = tx.one(person, "most");
            CHECK(largest["name"].text() == "Zoë \xF0\x9F\x8C\xB1 'quoted' $1\n");
            CHECK(largest["minutes"].integer() == most);
            CHECK(largest["verified"].boolean());
        });
    });
}

TEST_CASE("contract: text with NUL or that is not UTF-8 is refused by name, never cut short") {
    on_each_database([](Place& place) {
        run_script(*place.database, people_table);
        for (const auto text : {std::string_view("a\0b", 3), std::string_view("\xC3(")}) {
            CHECK_THROWS_WITH_AS(
                transact(*place.database,
                         [&](Tx& tx) { tx.execute(insert_person, "1", text, 1, true); }),
                doctest::Contains("test.insert_person"), Fault);
        }
        CHECK(people_in(*place.database) == 0);
    });
}

TEST_CASE("contract: parameters go by their number, wherever they stand") {
    constexpr Statement joined{"test.joined",
                               "SELECT CAST($2 AS TEXT) || '-' || CAST($1 AS TEXT) AS both, "
                               "CAST($3 AS BIGINT) + 1 AS more"};
    on_each_database([&](Place& place) {
        const Row row =
            read(*place.database, [&](Tx& tx) { return tx.one(joined, "one", "two", 41); });
        CHECK(row["both"].text() == "two-one");
        CHECK(row["more"].integer() == 42);
    });
}

TEST_CASE("contract: a fault names the statement") {
    constexpr Statement nowhere{"test.nowhere", "SELECT id FROM nobody_here"};
    constexpr Statement fraction{"test.fraction",
                                 "SELECT CAST(1 AS DOUBLE PRECISION) / 3 AS third"};
    on_each_database([&](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        const auto fails = [&](const Statement& statement, auto... values) {
            CHECK_THROWS_WITH_AS(
                read(database, [&](Tx& tx) { (void)tx.query(statement, values...); }),
                doctest::Contains(std::string(statement.name).c_str()), Fault);
        };
        fails(nowhere);
        fails(fraction);
        fails(person);
        fails(person, "too", "many");
    });
}

TEST_CASE("contract: one row means one row") {
    on_each_database([](Place& place) {
        run_script(*place.database, people_table);
        transact(*place.database, [](Tx& tx) {
            insert(tx, "1");
            insert(tx, "2");
        });
        read(*place.database, [](Tx& tx) {
            CHECK_FALSE(tx.find(person, "3").has_value());
            CHECK(tx.find(person, "2").has_value());
            CHECK_THROWS_AS((void)tx.one(person, "3"), Fault);
            CHECK_THROWS_AS((void)tx.find(all_people), Fault);
        });
    });
}

TEST_CASE("contract: a yes is kept, a refusal or a fault leaves no trace") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        const auto yes = transact(database, [](Tx& tx) -> Result<int, No> {
            insert(tx, "yes");
            return 7;
        });
        CHECK(yes.value() == 7);
        const auto no = transact(database, [](Tx& tx) -> Result<int, No> {
            insert(tx, "no");
            return refuse(No::not_today);
        });
        CHECK(no.error() == No::not_today);
        CHECK_THROWS_AS(transact(database,
                                 [](Tx& tx) {
                                     insert(tx, "thrown");
                                     throw Fault("the machine says no");
                                 }),
                        Fault);
        CHECK(people_in(database) == 1);
    });
}

TEST_CASE("contract: an act that swallows a failed statement is not kept") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        CHECK_THROWS_AS(transact(database,
                                 [](Tx& tx) {
                                     insert(tx, "1");
                                     try {
                                         insert(tx, "1");
                                     } catch (const Fault&) {
                                     }
                                 }),
                        Fault);
        CHECK(people_in(database) == 0);
    });
}

TEST_CASE("contract: a second row with the same key is a Duplicate") {
    on_each_database([](Place& place) {
        run_script(*place.database, people_table);
        const auto add = [&] { transact(*place.database, [](Tx& tx) { insert(tx, "1"); }); };
        add();
        CHECK_THROWS_WITH_AS(add(), doctest::Contains("test.insert_person"), Duplicate);
        CHECK(people_in(*place.database) == 1);
    });
}

TEST_CASE("contract: no transaction is opened inside another") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        CHECK_THROWS_AS(transact(database, [&](Tx&) { transact(database, [](Tx&) {}); }), Bug);
        CHECK_THROWS_AS(transact(database, [&](Tx&) { (void)people_in(database); }), Bug);
        CHECK_THROWS_AS(read(database, [&](Tx&) { (void)people_in(database); }), Bug);
        const auto transact_inside = [&](Connection&) { transact(database, [](Tx&) {}); };
        CHECK_THROWS_AS(database.exclusively(transact_inside), Bug);
        CHECK_THROWS_AS(transact(database, [&](Tx&) { database.exclusively([](Connection&) {}); }),
                        Bug);
        CHECK(people_in(database) == 0);
    });
}

TEST_CASE("contract: a question writes nothing, nor does a database opened for reading") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        CHECK_THROWS_AS(read(database, [](Tx& tx) { insert(tx, "1"); }), Fault);
        CHECK(people_in(database) == 0);
        if (place.kind == Kind::memory) return;
        const auto reading = open(place.address, Access::read);
        CHECK(people_in(*reading) == 0);
        CHECK_THROWS_AS(transact(*reading, [](Tx& tx) { insert(tx, "1"); }), Fault);
    });
}

TEST_CASE("contract: changed rows are counted, and RETURNING and ON CONFLICT answer alike") {
    constexpr Statement add_minutes{"test.add_minutes",
                                    "UPDATE people SET minutes = minutes + $1 WHERE verified"};
    constexpr Statement upsert{"test.upsert",
                               "INSERT INTO people (id, name, minutes, verified) "
                               "VALUES ($1, $2, 1, TRUE) ON CONFLICT (id) DO UPDATE "
                               "SET name = excluded.name RETURNING name, minutes"};
    on_each_database([&](Place& place) {
        run_script(*place.database, people_table);
        transact(*place.database, [&](Tx& tx) {
            insert(tx, "1");
            insert(tx, "2");
            CHECK(tx.execute(add_minutes, 5) == 2);
            const Row row = tx.one(upsert, "2", "Bea");
            CHECK(row["name"].text() == "Bea");
            CHECK(row["minutes"].integer() == 65);
            CHECK(tx.query(all_people).size() == 2);
        });
    });
}

TEST_CASE("contract: the mark is another one after a commit, and the same after questions") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        const auto before = database.mark();
        CHECK(people_in(database) == 0);
        CHECK(database.mark() == before);
        transact(database, [](Tx& tx) { insert(tx, "somebody"); });
        const auto after = database.mark();
        CHECK(after != before);
        CHECK(database.mark() == after);
        if (place.kind == Kind::memory) return;
        transact(*open(place.address), [](Tx& tx) { insert(tx, "from another program"); });
        CHECK(database.mark() != after);
    });
}
