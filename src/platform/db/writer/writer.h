// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/db/db.h"
#include "platform/db/writer/signal.h"

namespace waymark::db {

/// The one writer of this program to a database. Acts that arrive while a commit is on its way to
/// the disk are gathered: a thread of the writer's own runs them all in one transaction, and after
/// one commit all are answered. An act that fails or is refused takes only itself back.
class Writer {
public:
    /// The database that is written to. Everything is called on the writer's thread.
    struct Host {
        virtual ~Host() = default;
        /// The connection for writing, opened anew when it was lost. Throws what opening throws.
        virtual Connection& connection() = 0;
        /// Called once a commit is durable, before anybody is answered.
        virtual void on_commit() = 0;
        /// How often `on_commit` was called, for all writers to this database together.
        virtual std::uint64_t commits() const = 0;
        /// Called when the acts of a group were answered, or are about to be.
        virtual void after_group() {}
    };

    /// The host outlives the writer.
    Writer(Host& host, Limits limits);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs the work, alone or with others; throws what it threw. Returns when it is durable.
    void run(Access access, const Work& work);
    /// Lends the connection while no act runs.
    void exclusively(const Holder& holder);

private:
    static constexpr std::size_t tells_max = 4;
    /// Whether each act of a group can be taken back alone. It costs a savepoint and a copy of each
    /// page that is touched, and hardly an act writes before it is refused.
    enum class Care { none, each };
    struct Job {
        Access access = Access::write;
        const Work* work = nullptr;
        const Holder* holder = nullptr;  ///< wants the connection for itself, not a transaction
        /// Commits at its arrival. Whoever sends it may have been answered by the last of them, and
        /// must find what they wrote: a transaction that began before does not show it.
        std::uint64_t commits_before = 0;
        std::exception_ptr fault;
        Signal done;
        std::array<Job*, tells_max> tells{};  ///< whom its thread wakes when it was woken
    };
    using Group = std::vector<Job*>;

    void wait_for(Job& job);
    void write();
    Job* first();
    void serve(Job& first);
    Job* next(const Group& group, Deadline closing);
    void lend(Job& job);
    void join_all_waiting(Group& group);
    static void refuse(const Group& group, const std::exception_ptr& fault);
    void gather(Group& group);
    void settle(const Group& group);
    void commit();
    void run_carefully(const Group& group);
    void run_each_alone(const Group& group);
    void run_alone(Job& job);
    bool run_work(Job& job, Care care);

    Host& host_;
    Limits limits_;
    Connection* connection_ = nullptr;  ///< the host's, while a group or a holder has it
    int careful_groups_ = 0;
    std::uint64_t commits_before_ = 0;          ///< when the group's transaction began
    std::chrono::microseconds commit_time_{0};  ///< of the last
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job*> queue_;
    bool is_waiting_ = false;  ///< the thread, for a job
    bool is_ending_ = false;
    Group group_;         ///< with room for all that may join: no job is lost for want of memory
    std::thread thread_;  ///< the last to begin: it uses all the rest
};

}  // namespace waymark::db
