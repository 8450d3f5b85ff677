// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "platform/db/connection.h"

namespace waymark::db {

/// Connections that wait to be used. Lent is the one that came back last: few connections do most
/// of the work, with their statements prepared and their pages at hand. With one for each thread,
/// every question after a commit would read its pages anew.
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
    std::unique_ptr<Connection> take() {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<Connection> connection) {
        std::vector<std::unique_ptr<Connection>> lost;
        const std::lock_guard lock(mutex_);
        if (connection->is_usable()) {
            idle_.push_back(std::move(connection));
        } else {
            // What cut this one off has most likely cut off the others.
            lost.swap(idle_);
        }
    }

    Open open_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace waymark::db
