// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite_writer.h"

#include <utility>

namespace waymark::db {
namespace {

constexpr std::size_t group_max = 256;
// After this no further act joins, so that the first of a group does not wait for strangers.
constexpr std::chrono::milliseconds gathering_max{10};

constexpr Statement begin_act{"db.begin_act", "SAVEPOINT act"};
constexpr Statement keep_act{"db.keep_act", "RELEASE act"};
constexpr Statement drop_act{"db.drop_act", "ROLLBACK TO act"};

}  // namespace

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, Limits limits,
                           std::function<void()> on_commit)
    : connection_(std::move(connection)), limits_(limits), on_commit_(std::move(on_commit)) {}

void SqliteWriter::run(Access access, const Work& work) {
    Job job;
    job.access = access;
    job.work = &work;
    wait_for(job);
}

void SqliteWriter::exclusively(const Holder& holder) {
    Job job;
    job.holder = &holder;
    wait_for(job);
}

/// Queues the job and returns when it is done: by whoever leads, or, when nobody does, by leading.
void SqliteWriter::wait_for(Job& job) {
    std::unique_lock lock(mutex_);
    queue_.push_back(&job);
    job.wake.wait(lock, [&] { return job.is_done || !is_led_; });
    if (!job.is_done) {
        is_led_ = true;
        while (!job.is_done) lead(lock);
        stop_leading();
    }
    lock.unlock();
    if (job.fault) std::rethrow_exception(job.fault);
}

void SqliteWriter::stop_leading() {
    is_led_ = false;
    if (!queue_.empty()) queue_.front()->wake.notify_one();
}

void SqliteWriter::lead(std::unique_lock<std::mutex>& lock) {
    // Room for all that may join: past this point no job may be lost for want of memory.
    Group group;
    group.reserve(group_max);
    group.push_back(queue_.front());
    queue_.pop_front();
    lock.unlock();
    if (group.front()->holder != nullptr) {
        hand_over(*group.front());
    } else {
        gather(group);
    }
    lock.lock();
    for (Job* job : group) {
        job->is_done = true;
        job->wake.notify_one();
    }
}

void SqliteWriter::hand_over(Job& job) {
    try {
        (*job.holder)(*connection_);
    } catch (...) {
        connection_->rollback();
        job.fault = std::current_exception();
    }
}

void SqliteWriter::gather(Group& group) {
    try {
        connection_->begin(Access::write);
    } catch (...) {
        group.front()->fault = std::current_exception();
        return;
    }
    const auto closing = std::chrono::steady_clock::now() + gathering_max;
    for (Job* job = group.front(); job != nullptr; job = next(group, closing)) {
        if (job != group.front()) group.push_back(job);
        if (!run_work(*job)) break;
    }
    settle(group);
}

SqliteWriter::Job* SqliteWriter::next(const Group& group, Deadline closing) {
    if (group.size() >= group_max || std::chrono::steady_clock::now() >= closing) return nullptr;
    const std::lock_guard lock(mutex_);
    if (queue_.empty() || queue_.front()->holder != nullptr) return nullptr;
    Job* job = queue_.front();
    queue_.pop_front();
    return job;
}

/// Runs one act in its savepoint; false when the whole transaction is lost with it.
bool SqliteWriter::run_work(Job& job) {
    job.fault = nullptr;
    bool is_kept = false;
    try {
        connection_->run(begin_act, {});
        Tx tx(*connection_, job.access, std::chrono::steady_clock::now() + limits_.act_max);
        is_kept = (*job.work)(tx);
        tx.finish();
    } catch (...) {
        job.fault = std::current_exception();
        is_kept = false;
    }
    connection_->limit(Deadline::max());
    if (!connection_->is_in_transaction()) return false;
    try {
        if (!is_kept) connection_->run(drop_act, {});
        connection_->run(keep_act, {});
    } catch (...) {
        connection_->rollback();
        return false;
    }
    return true;
}

/// Commits the group. When that fails, no answer of it holds, since each act may have read what
/// an earlier one wrote: every act is then run again by itself, and only the guilty one fails.
void SqliteWriter::settle(const Group& group) {
    if (connection_->is_in_transaction()) {
        try {
            connection_->commit();
            on_commit_();
            return;
        } catch (...) {
            connection_->rollback();
            if (group.size() == 1) {
                group.front()->fault = std::current_exception();
                return;
            }
        }
    } else if (group.size() == 1 && group.front()->fault) {
        return;
    }
    for (Job* job : group) run_alone(*job);
}

void SqliteWriter::run_alone(Job& job) {
    try {
        connection_->begin(Access::write);
        const bool is_whole = run_work(job);
        if (is_whole) {
            connection_->commit();
            on_commit_();
        } else if (!job.fault) {
            throw Fault("db.act: the database took the act back");
        }
    } catch (...) {
        connection_->rollback();
        job.fault = std::current_exception();
    }
}

}  // namespace waymark::db
