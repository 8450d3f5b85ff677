// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "platform/db/connection.h"

namespace waymark::db {

/// Connections that wait to be used. A thread is lent the one it had last, with its statements
/// prepared and its pages at hand.
class Pool {
public:
    using Open = std::function<std::unique_ptr<Connection>()>;
    explicit Pool(Open open) : open_(std::move(open)) {}

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

    Loan lend() {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) return Loan(*this, take());
        }
        return Loan(*this, open_());
    }

private:
    struct Idle {
        std::thread::id last_user;
        std::unique_ptr<Connection> connection;
    };

    std::unique_ptr<Connection> take() {
        const auto me = std::this_thread::get_id();
        auto place = std::find_if(idle_.begin(), idle_.end(),
                                  [me](const Idle& idle) { return idle.last_user == me; });
        if (place == idle_.end()) --place;
        std::swap(*place, idle_.back());
        auto connection = std::move(idle_.back().connection);
        idle_.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<Connection> connection) {
        std::vector<Idle> lost;
        const std::lock_guard lock(mutex_);
        if (connection->is_usable()) {
            idle_.push_back({std::this_thread::get_id(), std::move(connection)});
        } else {
            // What cut this one off has most likely cut off the others.
            lost.swap(idle_);
        }
    }

    Open open_;
    std::mutex mutex_;
    std::vector<Idle> idle_;
};

}  // namespace waymark::db
