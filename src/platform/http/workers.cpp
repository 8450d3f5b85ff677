// SPDX-License-Identifier: Apache-2.0
#include "platform/http/workers.h"

#include <utility>

namespace waymark::http {

Workers::Workers(std::size_t threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
}

bool Workers::offer(Task task) {
    {
        const std::lock_guard lock(mutex_);
        if (threads_.empty() || waiting_.size() >= waiting_max_) return false;
        waiting_.push_back(std::move(task));
    }
    wake_.notify_one();
    return true;
}

void Workers::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        // A block of its own, so that the task and all it holds are gone before the lock is taken.
        {
            const Task task = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            task();
        }
        lock.lock();
    }
}

}  // namespace waymark::http
