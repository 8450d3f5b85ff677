// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "platform/db/db.h"
#include "platform/db/postgres/ahead.h"

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
    void foresee(const Statement& statement, std::span<const Value> values) override;
    void script(const Statement& script) override;
    void settle() override;
    /// The server keeps the time of statements itself, by the limits of the connection.
    void limit(Deadline) override {}
    bool is_in_transaction() const override;
    bool is_usable() const override;
    /// Reads what the server said meanwhile, such as farewell, and whether it is still there. What
    /// is lost before an act begins is no act in doubt.
    bool is_still_there();

private:
    struct Finish {
        void operator()(PGconn* handle) const { postgres_library().finish(handle); }
    };

    /// What the server calls a statement.
    struct Prepared {
        std::string name;
        bool is_question = false;
        bool can_wait = false;  ///< its answer need not be read at once
    };

    PostgresResult exec(const Statement& statement);
    const Prepared& prepared(const Statement& statement);
    /// Sends the statement with all that were held back, and waits.
    PostgresResult ask(const Statement& statement, std::span<const Value> values);
    void send(const Statement& statement, std::span<const Value> values);

    std::unique_ptr<PGconn, Finish> handle_;
    PostgresAhead ahead_;
    bool is_in_transaction_ = false;
    std::unordered_map<std::string, Prepared> prepared_;
};

}  // namespace waymark::db
