// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "platform/db/db.h"
#include "platform/db/postgres/result.h"

namespace waymark::db {

/// One connection to a PostgreSQL server. Each of its transactions is serializable.
class PostgresConnection final : public Connection {
public:
    /// Throws `Fault` when the server cannot be reached.
    PostgresConnection(const std::string& url, const Limits& limits);

    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    Outcome run(const Statement& statement, std::span<const Value> values) override;
    void script(const Statement& script) override;
    /// The server keeps the time of statements itself, by the limits of the connection.
    void limit(Deadline) override {}
    bool is_usable() const override;

private:
    struct Finish {
        void operator()(PGconn* handle) const { postgres_library().finish(handle); }
    };

    PostgresResult exec(const Statement& statement);
    const std::string& prepared(const Statement& statement);
    /// Checks an answer; a lost connection is a `Conflict`, since nothing was kept.
    void check(const PGresult* result, const Statement& statement) const;

    std::unique_ptr<PGconn, Finish> handle_;
    bool is_in_transaction_ = false;
    std::unordered_map<std::string, std::string> names_;
};

}  // namespace waymark::db
