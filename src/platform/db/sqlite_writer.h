// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/sqlite_connection.h"

namespace waymark::db {

/// The one writer of an SQLite database. Acts that arrive while a commit is on its way to the disk
/// are gathered: whoever comes first next runs them all, each in a savepoint of one transaction,
/// and after one commit all are answered. An act that fails or is refused takes only itself back.
class SqliteWriter {
public:
    SqliteWriter(std::unique_ptr<SqliteConnection> connection, Limits limits,
                 std::function<void()> on_commit);

    /// Runs the work, alone or with others; throws what it threw. Returns when it is durable.
    void run(Access access, const Work& work);
    /// Lends the connection while no act runs.
    void exclusively(const Holder& holder);

private:
    struct Job {
        Access access = Access::write;
        const Work* work = nullptr;
        const Holder* holder = nullptr;  ///< wants the connection for itself, not a transaction
        std::exception_ptr fault;
        bool is_done = false;
        std::condition_variable wake;
    };
    using Group = std::vector<Job*>;

    void wait_for(Job& job);
    void lead(std::unique_lock<std::mutex>& lock);
    void stop_leading();
    Job* next(const Group& group, Deadline closing);
    void hand_over(Job& job);
    void gather(Group& group);
    void settle(const Group& group);
    void run_alone(Job& job);
    bool run_work(Job& job);

    std::unique_ptr<SqliteConnection> connection_;
    Limits limits_;
    std::function<void()> on_commit_;
    std::mutex mutex_;
    std::deque<Job*> queue_;
    bool is_led_ = false;
};

}  // namespace waymark::db
