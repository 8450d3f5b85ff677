// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "base/result.h"
#include "platform/db/connection.h"
#include "platform/db/tx.h"

/// The board's memory, on SQLite or PostgreSQL, behind one text of SQL. Every act is one
/// serializable transaction: it is kept whole or not at all, and two acts at once end as if one had
/// waited for the other.
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
    virtual void lend(const Holder& holder) = 0;
    const Limits& limits() const { return limits_; }
    Deadline act_deadline() const { return std::chrono::steady_clock::now() + limits_.act_max; }
    void count_commit() { commits_.fetch_add(1, std::memory_order_relaxed); }
    /// Runs the work as one transaction of this connection.
    void run_alone(Connection& connection, Access access, const Work& work);

private:
    Limits limits_;
    std::atomic<std::uint64_t> acts_{0};
    std::atomic<std::uint64_t> commits_{0};
    std::atomic<std::uint64_t> retries_{0};
};

/// Opens `sqlite::memory:`, `sqlite:///var/lib/waymark/waymark.db`, a bare path of an SQLite file,
/// or `postgresql://host/name`. With `Access::read` nothing can be written, and a missing file is
/// not made. Throws `Fault` that says what to do.
std::unique_ptr<Database> open(const std::string& url, Access access = Access::write,
                               Limits limits = {});

namespace detail {

template <typename T>
inline constexpr bool is_result = false;
template <typename T, typename E>
inline constexpr bool is_result<Result<T, E>> = true;

template <typename Answer>
bool is_yes(const Answer& answer) {
    static_assert(!std::is_same_v<Answer, bool>, "say yes or no with a Result");
    if constexpr (is_result<Answer>) {
        return answer.has_value();
    } else {
        return true;
    }
}

template <typename Act>
auto run(Database& database, Access access, Act& act) {
    using Answer = std::invoke_result_t<Act&, Tx&>;
    if constexpr (std::is_void_v<Answer>) {
        database.run(access, [&act](Tx& tx) {
            act(tx);
            return true;
        });
    } else {
        std::optional<Answer> answer;
        database.run(access, [&act, &answer](Tx& tx) {
            answer.emplace(act(tx));
            return is_yes(*answer);
        });
        return Answer(std::move(*answer));
    }
}

}  // namespace detail

/// Runs an act that writes and hands back what it says. A `Result` that holds a refusal leaves no
/// trace; a value, or nothing at all, is kept before this returns.
template <typename Act>
auto transact(Database& database, Act&& act) {
    return detail::run(database, Access::write, act);
}

/// Runs a question: all it reads is as of one moment.
template <typename Act>
auto read(Database& database, Act&& act) {
    return detail::run(database, Access::read, act);
}

}  // namespace waymark::db
