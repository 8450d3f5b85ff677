// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/db/postgres/result.h"
#include "platform/db/statement.h"

namespace waymark::db {

/// The connection was lost, and with it whatever was not committed.
struct Lost : Conflict {
    using Conflict::Conflict;
};

/// The server said that it ends, in place of an answer to a statement before the last: that last
/// one was not run.
struct Farewell : Lost {
    using Lost::Lost;
};

/// A statement with its values, ready for the server, which knows it by the name.
struct PostgresCall {
    Statement statement;
    const std::string& name;
    std::span<const Value> values;
};

/// A question asked before anybody wants the answer.
struct Foreseen {
    Statement statement;
    std::vector<Value> values;
    std::size_t place = 0;       ///< among what is on its way
    PostgresResult answer = {};  ///< none while it is on its way
};

/// Statements that were sent ahead of their answers: they travel with the next one whose answer is
/// waited for. Each journey to the server costs two changes of process, more than most statements.
class PostgresAhead {
public:
    /// The connection outlives this.
    explicit PostgresAhead(PGconn* connection) : connection_(connection) {}

    bool is_empty() const { return statements_.empty(); }
    /// Whether as many wait as may: their answers must be read before the server stops reading.
    bool is_full() const;
    /// Sends the statement, whose answer comes with the next exchange. Throws `Lost`.
    void send(const PostgresCall& call);
    /// Sends a question likewise, and keeps its answer until it is asked for.
    void foresee(const PostgresCall& call);
    /// The answer to this question, once, where it was foreseen; waits while it is on its way.
    /// Throws as `exchange` does.
    PostgresResult foreseen(const Statement& statement, std::span<const Value> values);
    /// What was foreseen holds no longer, since something is written.
    void forget() { foreseen_.clear(); }

    /// Waits for all answers; that of the last, unless it was foreseen. Throws what the first that
    /// failed means; those after it were not run. Throws `Lost`.
    PostgresResult exchange();

private:
    PostgresResult answer();

    PGconn* connection_;
    std::vector<Statement> statements_;
    std::vector<Foreseen> foreseen_;
};

/// Throws unless the answer is good: `Lost`, or what a failed answer means.
void check_answer(PGconn* connection, const PGresult* result, const Statement& statement);

}  // namespace waymark::db
