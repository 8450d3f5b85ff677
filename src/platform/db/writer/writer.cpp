// SPDX-License-Identifier: Apache-2.0
#include "platform/db/writer/writer.h"

#include <algorithm>
#include <utility>

#include "platform/db/inside.h"
#include "platform/db/writer/quiet_thread.h"

namespace waymark::db {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t group_max = 256;
// After this no further act joins, so that the first of a group does not wait for strangers. A
// group is gathered for about as long as the last commit took: on a slow disk many share one, and
// on a fast one nobody who was answered comes again before the group is closed.
constexpr std::chrono::microseconds gathering_min{2000};
constexpr std::chrono::microseconds gathering_max{10000};

// After a group that had to be run again, so many are run with a savepoint for each act.
constexpr int careful_groups_max = 64;

constexpr Statement begin_act{"db.begin_act", "SAVEPOINT act"};
constexpr Statement keep_act{"db.keep_act", "RELEASE act"};
constexpr Statement drop_act{"db.drop_act", "ROLLBACK TO act"};

/// What an act is told that did all it had to, and is gone with its transaction.
std::exception_ptr taken_back() {
    return std::make_exception_ptr(Fault("db.act: the database took the act back"));
}

}  // namespace

Writer::Writer(Host& host, Limits limits) : host_(host), limits_(limits) {
    group_.reserve(group_max);
    thread_ = quiet_thread([this] { write(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Writer::run(Access access, const Work& work) {
    Job job;
    job.access = access;
    job.work = &work;
    wait_for(job);
}

void Writer::exclusively(const Holder& holder) {
    Job job;
    job.holder = &holder;
    wait_for(job);
}

void Writer::wait_for(Job& job) {
    bool is_awaited = false;
    job.commits_before = host_.commits();
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(&job);
        is_awaited = std::exchange(is_waiting_, false);
    }
    if (is_awaited) wake_.notify_one();
    job.done.wait();
    // To wake sixty threads takes longer than many an act; the writer has better things to do.
    for (Job* other : job.tells)
        if (other != nullptr) other->done.give();
    if (job.fault) std::rethrow_exception(job.fault);
}

void Writer::write() {
    const Inside inside;
    while (Job* job = first()) serve(*job);
}

/// The job that waited longest, when there is one; none when the writer ends.
Writer::Job* Writer::first() {
    std::unique_lock lock(mutex_);
    while (queue_.empty()) {
        if (is_ending_) return nullptr;
        is_waiting_ = true;
        wake_.wait(lock);
    }
    is_waiting_ = false;
    Job* job = queue_.front();
    queue_.pop_front();
    return job;
}

void Writer::serve(Job& first) {
    group_.assign(1, &first);
    try {
        connection_ = &host_.connection();
        if (first.holder != nullptr) {
            lend(first);
        } else {
            gather(group_);
        }
    } catch (...) {
        join_all_waiting(group_);
        refuse(group_, std::current_exception());
    }
    for (std::size_t i = 1; i < group_.size(); ++i) {
        Job& teller = *group_[(i - 1) / tells_max];
        teller.tells[(i - 1) % tells_max] = group_[i];
    }
    // Whoever is told may be gone at once, and the job with them.
    first.done.give();
    host_.after_group();
}

/// Where no connection can be had, those who wait are told together: each might otherwise wait for
/// as long again.
void Writer::join_all_waiting(Group& group) {
    const std::lock_guard lock(mutex_);
    while (!queue_.empty() && group.size() < group_max) {
        group.push_back(queue_.front());
        queue_.pop_front();
    }
}

void Writer::refuse(const Group& group, const std::exception_ptr& fault) {
    for (Job* job : group) job->fault = fault;
}

void Writer::lend(Job& job) {
    try {
        (*job.holder)(*connection_);
    } catch (...) {
        connection_->rollback();
        job.fault = std::current_exception();
    }
}

void Writer::gather(Group& group) {
    const Care care = careful_groups_ > 0 ? Care::each : Care::none;
    if (care == Care::each) --careful_groups_;
    commits_before_ = host_.commits();
    try {
        connection_->begin(Access::write);
    } catch (...) {
        group.front()->fault = std::current_exception();
        return;
    }
    const auto closing = Clock::now() + std::clamp(commit_time_, gathering_min, gathering_max);
    bool is_whole = true;
    for (Job* job = group.front(); job != nullptr; job = next(group, closing)) {
        if (job != group.front()) group.push_back(job);
        is_whole = run_work(*job, care);
        if (!is_whole) break;
    }
    if (is_whole || care == Care::each) {
        settle(group);
    } else {
        connection_->rollback();
        if (group.size() > 1) run_carefully(group);
    }
}

/// Runs again a group that one of its acts spoiled, so that the act can be taken back alone. More
/// such acts may be on their way, so some groups after it are run in the same manner.
void Writer::run_carefully(const Group& group) {
    careful_groups_ = careful_groups_max;
    try {
        connection_->begin(Access::write);
        for (Job* job : group)
            if (!run_work(*job, Care::each)) break;
    } catch (...) {
        connection_->rollback();
    }
    settle(group);
}

Writer::Job* Writer::next(const Group& group, Deadline closing) {
    if (group.size() >= group_max || Clock::now() >= closing) return nullptr;
    const std::lock_guard lock(mutex_);
    if (queue_.empty() || queue_.front()->holder != nullptr) return nullptr;
    Job* job = queue_.front();
    if (job->commits_before > commits_before_) return nullptr;
    queue_.pop_front();
    return job;
}

/// Runs one act; false when the transaction is lost with it, or must be, since the act wrote before
/// it was refused and no savepoint can take it back.
bool Writer::run_work(Job& job, Care care) {
    job.fault = nullptr;
    bool is_kept = false;
    Tx tx(*connection_, job.access, Clock::now() + limits_.act_max);
    try {
        if (care == Care::each) connection_->run(begin_act, {});
        is_kept = (*job.work)(tx);
        tx.finish();
        // To be taken back alone, an act must be known to have failed while it is the last.
        if (care == Care::each) connection_->settle();
    } catch (...) {
        job.fault = std::current_exception();
        is_kept = false;
    }
    connection_->limit(Deadline::max());
    if (care == Care::none && connection_->is_in_transaction()) {
        return is_kept || !tx.has_written();
    }
    if (care == Care::none) {
        if (!job.fault) job.fault = taken_back();
        return false;
    }
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
void Writer::settle(const Group& group) {
    if (connection_->is_in_transaction()) {
        try {
            commit();
            return;
        } catch (const InDoubt&) {
            refuse(group, std::current_exception());
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
    run_each_alone(group);
}

void Writer::run_each_alone(const Group& group) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        try {
            connection_ = &host_.connection();
        } catch (...) {
            refuse(Group(group.begin() + static_cast<std::ptrdiff_t>(i), group.end()),
                   std::current_exception());
            return;
        }
        run_alone(*group[i]);
    }
}

void Writer::commit() {
    const auto begun = Clock::now();
    connection_->commit();
    commit_time_ = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
    host_.on_commit();
}

void Writer::run_alone(Job& job) {
    try {
        connection_->begin(Access::write);
        const bool is_whole = run_work(job, Care::each);
        if (is_whole) {
            commit();
        } else if (!job.fault) {
            job.fault = taken_back();
        }
    } catch (...) {
        connection_->rollback();
        job.fault = std::current_exception();
    }
}

}  // namespace waymark::db
