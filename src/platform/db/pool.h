// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/outage.h"
#include "platform/db/connection.h"

namespace waymark::db {

/// Connections that wait to be used. Lent is the one that came back last: few connections do most
/// of the work, with their statements prepared and their pages at hand. With one for each thread,
/// every question after a commit would read its pages anew.
class Pool {
public:
    using Open = std::function<std::unique_ptr<Connection>()>;
    struct Bounds {
        std::size_t lent_max = std::numeric_limits<std::size_t>::max();
        std::chrono::milliseconds wait_max{0};  ///< for one to come back, when so many are lent
    };
    explicit Pool(Open open) : Pool(std::move(open), Bounds()) {}
    Pool(Open open, Bounds bounds) : open_(std::move(open)), bounds_(bounds) {}

    /// A connection on loan; goes back by itself unless it was lost.
    class Loan {
    public:
        Loan(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_(pool), connection_(std::move(connection)) {}
        ~Loan() { pool_.give_back(std::move(connection_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Connection& operator*() { return *connection_; }
        Connection* operator->() { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    /// Throws `Outage` when none came back in time.
    Loan lend() {
        {
            std::unique_lock lock(mutex_);
            const auto has_room = [this] { return lent_ < bounds_.lent_max; };
            if (!returned_.wait_for(lock, bounds_.wait_max, has_room))
                throw Outage("db.lend: all connections are in use");
            ++lent_;
            if (!idle_.empty()) return Loan(*this, take());
        }
        try {
            return Loan(*this, open_());
        } catch (...) {
            const std::lock_guard lock(mutex_);
            count_back();
            throw;
        }
    }

private:
    std::unique_ptr<Connection> take() {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<Connection> connection) {
        std::vector<std::unique_ptr<Connection>> lost;
        const std::lock_guard lock(mutex_);
        count_back();
        if (connection->is_usable()) {
            idle_.push_back(std::move(connection));
        } else {
            // What cut this one off has most likely cut off the others.
            lost.swap(idle_);
        }
    }

    void count_back() {
        --lent_;
        returned_.notify_one();
    }

    Open open_;
    const Bounds bounds_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t lent_ = 0;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace waymark::db
