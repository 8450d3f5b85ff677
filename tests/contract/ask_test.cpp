// SPDX-License-Identifier: Apache-2.0
// Questions outside of a transaction, and questions that an act foresees.
#include <doctest/doctest.h>

#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr const char* people_table = "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT);";
constexpr Statement insert_person{"test.insert_person",
                                  "INSERT INTO people (id, name) VALUES ($1, $2)"};
constexpr Statement rename_person{"test.rename_person",
                                  "UPDATE people SET name = $2 WHERE id = $1"};
constexpr Statement name_of{"test.name_of", "SELECT name FROM people WHERE id = $1"};
constexpr Statement count_people{"test.count_people", "SELECT count(*) AS found FROM people"};
constexpr Statement wrong{"test.wrong", "SELECT nothing FROM people WHERE id = $1"};

void insert(Database& database, const char* id, const char* name) {
    transact(database, [&](Tx& tx) { tx.execute(insert_person, id, name); });
}

std::string name_in(Tx& tx, const char* id) { return tx.one(name_of, id)["name"].text(); }

}  // namespace

TEST_CASE("contract: one statement is asked without a transaction, and may only read") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        CHECK(ask(database, name_of, "1").empty());
        insert(database, "1", "Ann");
        CHECK(ask(database, name_of, "1").at(0)["name"].text() == "Ann");
        CHECK_THROWS_AS(ask(database, insert_person, "2", "Ben"), Bug);
        CHECK_THROWS_AS(ask(database, wrong, "1"), Fault);
        CHECK(ask(database, count_people).at(0)["found"].integer() == 1);
        read(database, [&](Tx&) { CHECK_THROWS_AS(ask(database, count_people), Bug); });
    });
}

TEST_CASE("contract: what was foreseen is answered as of when it is asked") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        insert(database, "1", "Ann");
        insert(database, "2", "Ben");
        transact(database, [&](Tx& tx) {
            tx.foresee(name_of, "1");
            tx.foresee(name_of, "2");
            CHECK(tx.one(count_people)["found"].integer() == 2);
            CHECK(name_in(tx, "2") == "Ben");
            CHECK(name_in(tx, "1") == "Ann");
            CHECK(name_in(tx, "1") == "Ann");

            // On its way, or there already: what is written after it comes first.
            tx.foresee(name_of, "1");
            tx.execute(rename_person, "1", "Anna");
            CHECK(name_in(tx, "1") == "Anna");
            tx.foresee(name_of, "3");
            tx.execute(insert_person, "3", "Cleo");
            CHECK(name_in(tx, "3") == "Cleo");
            tx.foresee(name_of, "1");
            CHECK(tx.one(count_people)["found"].integer() == 3);
            tx.execute(rename_person, "1", "Anne");
            CHECK(name_in(tx, "1") == "Anne");

            // Asked for at once, and never asked for.
            tx.foresee(name_of, "1");
            CHECK(name_in(tx, "1") == "Anne");
            tx.foresee(name_of, "2");
        });
        transact(database, [&](Tx& tx) {
            tx.execute(rename_person, "2", "Bob");
            CHECK(name_in(tx, "2") == "Bob");
        });
    });
}

TEST_CASE("contract: a question that was foreseen and is wrong ends the act") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, people_table);
        CHECK_THROWS_AS(transact(database,
                                 [&](Tx& tx) {
                                     tx.execute(insert_person, "1", "Ann");
                                     tx.foresee(wrong, "1");
                                     (void)tx.one(count_people);
                                     (void)tx.query(wrong, "1");
                                 }),
                        Fault);
        CHECK(ask(database, count_people).at(0)["found"].integer() == 0);
    });
}
