// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "platform/db/postgres/connection.h"
#include "tests/contract/databases.h"
#include "tests/private_postgres/private_postgres.h"

using namespace waymark;
using namespace waymark::db;
using namespace waymark::testing;

namespace {

constexpr int rounds = 30;
constexpr int rivals = 8;
constexpr std::int64_t entry_minutes = 600;
constexpr std::int64_t day_max = 960;

constexpr const char* tables =
    "CREATE TABLE submissions (id TEXT PRIMARY KEY, application BIGINT NOT NULL);"
    "CREATE TABLE entries (id TEXT PRIMARY KEY, day BIGINT NOT NULL, minutes BIGINT NOT NULL);";
constexpr Statement submissions_of{
    "test.submissions_of", "SELECT count(*) AS found FROM submissions WHERE application = $1"};
constexpr Statement insert_submission{"test.insert_submission",
                                      "INSERT INTO submissions (id, application) VALUES ($1, $2)"};
constexpr Statement minutes_on{
    "test.minutes_on",
    "SELECT CAST(COALESCE(sum(minutes), 0) AS BIGINT) AS total FROM entries WHERE day = $1"};
constexpr Statement insert_entry{"test.insert_entry",
                                 "INSERT INTO entries (id, day, minutes) VALUES ($1, $2, $3)"};

/// The pause in which a rival may decide on the same facts.
void think() { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }

bool submit(Tx& tx, int round, const std::string& id) {
    if (tx.one(submissions_of, round)["found"].integer() > 0) return false;
    think();
    tx.execute(insert_submission, id, round);
    return true;
}

bool log_day(Tx& tx, int round, const std::string& id) {
    if (tx.one(minutes_on, round)["total"].integer() + entry_minutes > day_max) return false;
    think();
    tx.execute(insert_entry, id, round, entry_minutes);
    return true;
}

using Runner = std::function<void(const Work&)>;

struct Tally {
    int twice = 0;       ///< rounds with more than one submission
    int over = 0;        ///< rounds with a day over its limit
    int none = 0;        ///< rounds in which nobody won
    int unanswered = 0;  ///< acts that ended with a fault
};

/// Eight people submit the same application and log the same day, thirty times over. Each has a
/// runner of their own.
Tally race(Database& database, const std::function<Runner()>& make_runner) {
    run_script(database, tables);
    std::atomic<int> unanswered{0};
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::thread> people;
        for (int rival = 0; rival < rivals; ++rival) {
            people.emplace_back([&, rival] {
                const auto id = std::to_string(round) + "-" + std::to_string(rival);
                try {
                    const Runner run = make_runner();
                    run([&](Tx& tx) { return submit(tx, round, id); });
                    run([&](Tx& tx) { return log_day(tx, round, id); });
                } catch (const Fault&) {
                    ++unanswered;
                }
            });
        }
        for (auto& person : people) person.join();
    }
    Tally tally;
    tally.unanswered = unanswered;
    for (int round = 0; round < rounds; ++round) {
        read(database, [&](Tx& tx) {
            const auto submissions = tx.one(submissions_of, round)["found"].integer();
            const auto minutes = tx.one(minutes_on, round)["total"].integer();
            tally.twice += submissions > 1;
            tally.over += minutes > day_max;
            tally.none += submissions == 0 || minutes == 0;
        });
    }
    return tally;
}

Runner serializable_on(Database& database) {
    return [&database](const Work& work) { database.run(Access::write, work); };
}

/// What a program does that opens a transaction and thinks no further.
Runner read_committed_on(const std::string& address) {
    return
        [connection = std::make_shared<PostgresConnection>(address, Limits{})](const Work& work) {
            connection->script({"test.begin", "BEGIN"});
            Tx tx(*connection, Access::write, Deadline::max());
            const bool is_yes = work(tx);
            connection->script({"test.end", is_yes ? "COMMIT" : "ROLLBACK"});
        };
}

}  // namespace

TEST_CASE("race: one submission and one full day, whoever else tries, and everyone is answered") {
    on_each_database([](Place& place) {
        const Tally tally = race(*place.database, [&] { return serializable_on(*place.database); });
        CHECK(tally.twice == 0);
        CHECK(tally.over == 0);
        CHECK(tally.none == 0);
        CHECK(tally.unanswered == 0);
        MESSAGE(place.name << ": acts run again " << place.database->counts().retries);
    });
}

TEST_CASE("race: two programs on one SQLite file are two rivals like any others") {
    const auto file = fresh_file();
    const auto first = open(file);
    const auto second = open(file);
    std::atomic<int> turn{0};
    const Tally tally =
        race(*first, [&] { return serializable_on(turn++ % 2 == 0 ? *first : *second); });
    CHECK(tally.twice == 0);
    CHECK(tally.over == 0);
    CHECK(tally.none == 0);
    CHECK(tally.unanswered == 0);
}

TEST_CASE("race: this test sees plain read committed transactions go wrong") {
    const auto address = private_postgres().fresh_database();
    const auto database = open(address);
    const Tally tally = race(*database, [&] { return read_committed_on(address); });
    CHECK(tally.twice > 0);
    CHECK(tally.over > 0);
    MESSAGE("read committed, of " << rounds << " rounds: submitted twice " << tally.twice
                                  << ", day over its limit " << tally.over);
}
