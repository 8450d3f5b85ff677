// SPDX-License-Identifier: Apache-2.0
#include "platform/db/database.h"

#include <algorithm>
#include <random>
#include <thread>

#include <fmt/core.h>

#include "base/ensure.h"
#include "base/outage.h"
#include "platform/db/inside.h"

namespace waymark::db {
namespace {

constexpr int wait_doublings_max = 6;

/// Waits a random while that grows with each attempt, so that rivals do not meet again.
void wait_before_retry(int attempt) {
    std::minstd_rand random(static_cast<unsigned>(
        std::chrono::steady_clock::now().time_since_epoch().count() +
        static_cast<long>(std::hash<std::thread::id>{}(std::this_thread::get_id()) & 0xFFFF)));
    const int longest = 1000 << std::min(attempt, wait_doublings_max);
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<int>(0, longest)(random)));
}

}  // namespace

template <typename Attempt>
void Database::try_until_done(const Attempt& attempt_once) {
    const Inside inside;
    bool had_duplicate = false;
    for (int attempt_count = 1;; ++attempt_count) {
        try {
            attempt_once();
            acts_.fetch_add(1, std::memory_order_relaxed);
            return;
        } catch (const Conflict& conflict) {
            if (attempt_count >= limits_.attempts_max) {
                throw Outage(
                    fmt::format("given up after {} attempts: {}", attempt_count, conflict.what()));
            }
        } catch (const Duplicate&) {
            // PostgreSQL may call a race for one key a duplicate. Run again, the act sees the
            // other's row and decides for itself; a true duplicate is found a second time.
            if (had_duplicate) throw;
            had_duplicate = true;
        }
        retries_.fetch_add(1, std::memory_order_relaxed);
        wait_before_retry(attempt_count);
    }
}

void Database::run(Access access, const Work& work) {
    try_until_done([&] { attempt(access, work); });
}

std::vector<Row> Database::ask(const Statement& statement, std::span<const Value> values) {
    // Outside a transaction nothing could be taken back.
    ensure(statement.text.starts_with("SELECT "), "what is asked only reads");
    std::vector<Row> rows;
    try_until_done([&] { rows = attempt(statement, values); });
    return rows;
}

std::vector<Row> Database::ask_alone(Connection& connection, const Statement& statement,
                                     std::span<const Value> values) const {
    Tx tx(connection, Access::read, act_deadline());
    return tx.run(statement, values).rows;
}

void Database::exclusively(const Holder& holder) {
    const Inside inside;
    lend(holder);
}

void Database::run_alone(Connection& connection, Access access, const Work& work) {
    connection.begin(access);
    try {
        Tx tx(connection, access, act_deadline());
        const bool is_yes = work(tx);
        tx.finish();
        // A refusal that wrote nothing is committed too: only then does the database vouch that
        // what the refusal read was not half of somebody else's act.
        if (is_yes || !tx.has_written()) {
            connection.commit();
            if (access == Access::write) count_commit();
        } else {
            connection.rollback();
        }
    } catch (...) {
        connection.rollback();
        throw;
    }
}

Counts Database::counts() const { return {acts_.load(), commits_.load(), retries_.load()}; }

}  // namespace waymark::db
