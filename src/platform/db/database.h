// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "platform/db/connection.h"
#include "platform/db/tx.h"

namespace waymark::db {

/// What is done inside a transaction; true keeps it.
using Work = std::function<bool(Tx&)>;
/// What is done with a whole connection, such as migrating.
using Holder = std::function<void(Connection&)>;

struct Limits {
    std::chrono::milliseconds act_max{5'000};   ///< how long an act may take
    std::chrono::milliseconds lock_max{5'000};  ///< how long to wait for another process
    int attempts_max = 20;                      ///< how often an act is run before it is given up
};

enum class Dialect { sqlite, postgres };

struct Counts {
    std::uint64_t acts = 0;     ///< acts answered, kept or not
    std::uint64_t commits = 0;  ///< durable writes to which they were gathered
    std::uint64_t retries = 0;  ///< acts run again after a conflict
};

class Database {
public:
    explicit Database(Limits limits) : limits_(limits) {}
    virtual ~Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs the work in a transaction, again after a conflict. The work touches nothing outside its
    /// transaction, and may be run on another thread. Throws `Bug` inside another transaction.
    void run(Access access, const Work& work);

    /// Asks one statement that reads. All it tells is as of one moment without a transaction around
    /// it, which would cost more than the statement. Throws `Bug` inside a transaction, and for a
    /// statement other than a SELECT.
    std::vector<Row> ask(const Statement& statement, std::span<const Value> values);

    /// Lends a connection, outside any transaction, to one holder at a time. Throws `Bug` inside a
    /// transaction.
    void exclusively(const Holder& holder);

    /// A word that is another one after anything was committed, by whichever program. It says no
    /// more than that, and only to this process.
    virtual std::string mark() = 0;

    virtual Dialect dialect() const = 0;
    /// The path of the database's file; empty when it is not one.
    virtual std::string file() const { return {}; }
    Counts counts() const;

protected:
    virtual void attempt(Access access, const Work& work) = 0;
    virtual std::vector<Row> attempt(const Statement& statement, std::span<const Value> values) = 0;
    virtual void lend(const Holder& holder) = 0;
    const Limits& limits() const { return limits_; }
    Deadline act_deadline() const { return std::chrono::steady_clock::now() + limits_.act_max; }
    void count_commit() { commits_.fetch_add(1); }
    std::uint64_t commits() const { return commits_.load(); }
    /// Runs the work as one transaction of this connection.
    void run_alone(Connection& connection, Access access, const Work& work);
    /// Runs the one statement on this connection.
    std::vector<Row> ask_alone(Connection& connection, const Statement& statement,
                               std::span<const Value> values) const;

private:
    template <typename Attempt>
    void try_until_done(const Attempt& attempt_once);

    Limits limits_;
    std::atomic<std::uint64_t> acts_{0};
    std::atomic<std::uint64_t> commits_{0};
    std::atomic<std::uint64_t> retries_{0};
};

}  // namespace waymark::db
