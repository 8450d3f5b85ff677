// SPDX-License-Identifier: Apache-2.0
// Durable acts on an SQLite file: one person alone beside many at once, whose acts are gathered to
// one commit; and questions. Prints what it measured, and asserts nothing about time.
//   db_bench [FOLDER]   the folder, and so the disk, of the file; default: here
#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/db.h"

namespace {

using namespace waymark;
using namespace waymark::db;

constexpr int rounds = 3;
constexpr std::chrono::milliseconds time_each{400};
constexpr int people_at_once = 64;
constexpr int readers = 2;
constexpr int questions_in_one = 50;

constexpr const char* tables =
    "CREATE TABLE entries (id TEXT PRIMARY KEY, candidate TEXT NOT NULL, minutes BIGINT NOT NULL);"
    "CREATE TABLE roles (person TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (person, role));"
    "CREATE TABLE journal (id TEXT PRIMARY KEY, act TEXT NOT NULL, subject TEXT NOT NULL);"
    "INSERT INTO roles VALUES ('ann', 'candidate');"
    "INSERT INTO entries VALUES ('first', 'ann', 60);";
constexpr Statement insert_entry{
    "bench.insert_entry", "INSERT INTO entries (id, candidate, minutes) VALUES ($1, $2, $3)"};
constexpr Statement has_role{"bench.has_role",
                             "SELECT count(*) AS found FROM roles WHERE person = $1 AND role = $2"};
constexpr Statement insert_line{"bench.insert_line",
                                "INSERT INTO journal (id, act, subject) VALUES ($1, $2, $3)"};
constexpr Statement entry{"bench.entry", "SELECT minutes FROM entries WHERE id = $1"};

using Act = std::function<void(const std::string& id)>;

/// How many acts a second `threads` people do together.
double rate_of(int threads, const Act& act) {
    static std::atomic<std::int64_t> runs{0};
    std::atomic<std::int64_t> done{0};
    std::atomic<bool> is_over{false};
    std::vector<std::thread> people;
    const auto run = runs++;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < threads; ++i) {
        people.emplace_back([&, i] {
            for (int n = 0; !is_over; ++n, ++done) act(fmt::format("{}.{}.{}", run, i, n));
        });
    }
    std::this_thread::sleep_for(time_each);
    is_over = true;
    for (auto& person : people) person.join();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    return static_cast<double>(done) / time.count();
}

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

/// Measures both in turn, so that what else the machine does falls on both.
void compare(const char* what, int many, const Act& act) {
    std::vector<double> alone;
    std::vector<double> together;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        alone.push_back(rate_of(1, act));
        together.push_back(rate_of(many, act));
        ratios.push_back(together.back() / alone.back());
    }
    fmt::print("{:44} {:>10.0f} {:>10.0f} {:>8.1f}\n", what, median(alone), median(together),
               median(ratios));
}

void measure(Database& database) {
    fmt::print("{:44} {:>10} {:>10} {:>8}\n", "a second, median of 3", "one", "many", "ratio");
    compare("act: one row with one index, one and 64", people_at_once, [&](const std::string& id) {
        transact(database, [&](Tx& tx) { tx.execute(insert_entry, id, "ann", 60); });
    });
    compare("act: permission, row, journal line, one and 64", people_at_once,
            [&](const std::string& id) {
                transact(database, [&](Tx& tx) {
                    if (tx.one(has_role, "ann", "candidate")["found"].integer() == 0) return;
                    tx.execute(insert_entry, id, "ann", 60);
                    tx.execute(insert_line, id, "hours logged", id);
                });
            });
    const auto counts = database.counts();
    fmt::print("  acts {}, commits {}\n", counts.acts, counts.commits);
    compare("question: one row, one and 2", readers, [&](const std::string&) {
        read(database, [](Tx& tx) { (void)tx.one(entry, "first"); });
    });
    compare("question: fifty rows one by one, one and 2", readers, [&](const std::string&) {
        read(database, [](Tx& tx) {
            for (int i = 0; i < questions_in_one; ++i) (void)tx.one(entry, "first");
        });
    });
}

}  // namespace

int main(int count, char** words) {
    const std::string path = fmt::format("{}/db_bench.db", count > 1 ? words[1] : ".");
    const auto remove = [&] {
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
    };
    remove();
    try {
        const auto database = open(path);
        database->exclusively([](Connection& connection) {
            connection.script({"bench.tables", tables});
        });
        measure(*database);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "db_bench: {}\n", fault.what());
        remove();
        return 1;
    }
    remove();
    return 0;
}
