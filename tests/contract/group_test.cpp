// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <chrono>
#include <latch>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "tests/contract/databases.h"

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
constexpr Statement has_person{"test.has_person",
                               "SELECT count(*) AS found FROM people WHERE id = $1"};
constexpr Statement count_people{"test.count_people", "SELECT count(*) AS found FROM people"};

enum class No { taken };

std::int64_t people_in(Database& database) {
    return read(database, [](Tx& tx) { return tx.one(count_people)["found"].integer(); });
}

/// Holds the writer with an act of its own until all others wait in the queue behind it.
void all_at_once(Database& database, const std::vector<std::function<void()>>& acts) {
    std::vector<std::thread> threads;
    transact(database, [&](Tx&) {
        for (const auto& act : acts) threads.emplace_back(act);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    });
    for (auto& thread : threads) thread.join();
}

}  // namespace

TEST_CASE("group commit: acts that wait together are kept together, by few commits") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        std::vector<std::function<void()>> acts;
        for (int i = 0; i < 40; ++i) {
            acts.emplace_back([&, i] {
                transact(database, [&](Tx& tx) { tx.execute(insert_person, std::to_string(i)); });
            });
        }
        all_at_once(database, acts);
        CHECK(people_in(database) == 40);
        CHECK(database.counts().acts >= 41);
        // PostgreSQL has a second lane, which may keep half of them one by one.
        CHECK(database.counts().commits <= (place.kind == Kind::postgres ? 30 : 5));
    });
}

TEST_CASE(
    "group commit: an act sees those before it, and a refusal or a fault takes back only itself") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        std::atomic<int> won{0};
        std::atomic<int> refused{0};
        std::atomic<int> failed{0};
        std::vector<std::function<void()>> acts;
        for (int i = 0; i < 20; ++i) {
            acts.emplace_back([&] {
                const auto answer = transact(database, [](Tx& tx) -> Result<bool, No> {
                    const bool is_taken = tx.one(has_person, "the one")["found"].integer() > 0;
                    tx.execute(insert_person, is_taken ? "a second" : "the one");
                    if (is_taken) return refuse(No::taken);
                    return true;
                });
                answer ? ++won : ++refused;
            });
            acts.emplace_back([&, i] {
                try {
                    transact(database, [&](Tx& tx) {
                        tx.execute(insert_person, "lost " + std::to_string(i));
                        throw Fault("the machine says no");
                    });
                } catch (const Fault&) {
                    ++failed;
                }
            });
        }
        all_at_once(database, acts);
        CHECK(won == 1);
        CHECK(refused == 19);
        CHECK(failed == 20);
        CHECK(people_in(database) == 1);
    });
}

TEST_CASE("group commit: when the commit fails only the guilty act does, the others are kept") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        std::atomic<int> failed{0};
        std::vector<std::function<void()>> acts;
        for (int i = 0; i < 12; ++i) {
            acts.emplace_back([&, i] {
                try {
                    transact(database, [&](Tx& tx) {
                        tx.execute(insert_person, std::to_string(i));
                        if (i == 5) tx.execute(insert_hours, "1", "nobody");
                    });
                } catch (const Fault&) {
                    ++failed;
                }
            });
        }
        all_at_once(database, acts);
        CHECK(failed == 1);
        CHECK(people_in(database) == 11);
    });
}

TEST_CASE("group commit: an act that fills the disk does not take the others with it") {
    const auto database = open(fresh_file());
    run_script(*database, tables);
    run_script(*database, "PRAGMA max_page_count = 60");
    std::atomic<int> failed{0};
    std::vector<std::function<void()>> acts;
    for (int i = 0; i < 12; ++i) {
        acts.emplace_back([&, i] {
            const std::string id = i == 5 ? std::string(1'000'000, 'x') : std::to_string(i);
            try {
                transact(*database, [&](Tx& tx) { tx.execute(insert_person, id); });
            } catch (const Fault&) {
                ++failed;
            }
        });
    }
    all_at_once(*database, acts);
    CHECK(failed == 1);
    CHECK(people_in(*database) == 11);
}

TEST_CASE("group commit: many writers and readers at once lose nothing") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        constexpr int writers = 16;
        constexpr int acts_each = 50;
        std::latch start(writers);
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                start.arrive_and_wait();
                for (int i = 0; i < acts_each; ++i) {
                    const auto id = std::to_string(writer) + "." + std::to_string(i);
                    transact(database, [&](Tx& tx) { tx.execute(insert_person, id); });
                    read(database, [&](Tx& tx) {
                        // What was answered is there for everyone.
                        if (tx.one(has_person, id)["found"].integer() != 1) throw Fault("lost");
                    });
                }
            });
        }
        for (auto& thread : threads) thread.join();
        CHECK(people_in(database) == writers * acts_each);
        MESSAGE("acts " << database.counts().acts << ", commits " << database.counts().commits);
    });
}

TEST_CASE("group commit: of several who take one key one has it, and the others are told") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        std::atomic<int> taken{0};
        std::vector<std::function<void()>> acts;
        for (int i = 0; i < 20; ++i) {
            acts.emplace_back([&, i] {
                try {
                    transact(database, [&](Tx& tx) {
                        tx.execute(insert_person, "of " + std::to_string(i));
                        tx.execute(insert_person, "the one");
                        // What was sent ahead is there for whatever comes after it.
                        if (tx.one(has_person, "the one")["found"].integer() != 1)
                            throw Fault("not there");
                    });
                } catch (const Duplicate&) {
                    ++taken;
                }
            });
        }
        all_at_once(database, acts);
        CHECK(taken == 19);
        CHECK(people_in(database) == 2);
    });
}

TEST_CASE("group commit: an act of thousands of rows is kept whole") {
    on_each_database([](Place& place) {
        auto& database = *place.database;
        run_script(database, tables);
        constexpr int rows = 3000;
        transact(database, [](Tx& tx) {
            for (int i = 0; i < rows; ++i)
                tx.execute(insert_person, std::to_string(i) + std::string(2000, 'x'));
        });
        CHECK(people_in(database) == rows);
        CHECK_THROWS_AS(transact(database,
                                 [](Tx& tx) {
                                     for (int i = 0; i < rows; ++i)
                                         tx.execute(insert_person, std::to_string(i % 2500));
                                 }),
                        Duplicate);
        CHECK(people_in(database) == rows);
    });
}

TEST_CASE("group commit: whoever was answered finds in their next act what they wrote") {
    constexpr const char* steps_table = "CREATE TABLE steps (id TEXT PRIMARY KEY, step BIGINT);";
    constexpr Statement begin_steps{"test.begin_steps",
                                    "INSERT INTO steps (id, step) VALUES ($1, 0)"};
    constexpr Statement take_step{"test.take_step",
                                  "UPDATE steps SET step = $2 + 1 WHERE id = $1 AND step = $2"};
    constexpr int walkers = 12;
    constexpr std::int64_t steps = 120;
    on_each_database([&](Place& place) {
        auto& database = *place.database;
        run_script(database, steps_table);
        std::atomic<int> lost{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < walkers; ++i) {
            threads.emplace_back([&, id = std::to_string(i)] {
                transact(database, [&](Tx& tx) { tx.execute(begin_steps, id); });
                for (std::int64_t step = 0; step < steps; ++step) {
                    const auto taken =
                        transact(database, [&](Tx& tx) { return tx.execute(take_step, id, step); });
                    if (taken != 1) ++lost;
                }
            });
        }
        for (auto& thread : threads) thread.join();
        CHECK(lost.load() == 0);
    });
}
