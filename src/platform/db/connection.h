// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

#include "base/ensure.h"
#include "platform/db/statement.h"
#include "platform/db/value.h"

namespace waymark::db {

/// Others changed what this transaction stands on, or its connection was lost before it could
/// commit: nothing of it was kept, and it may be run again.
struct Conflict : Fault {
    using Fault::Fault;
};

/// The connection was lost while a commit was on its way. Whether it was kept is not known, so that
/// what was done may not be run again.
struct InDoubt : Fault {
    using Fault::Fault;
};

/// A row with the same key is there already.
struct Duplicate : Fault {
    using Fault::Fault;
};

enum class Access { read, write };

using Deadline = std::chrono::steady_clock::time_point;

/// What a statement yielded.
struct Outcome {
    std::vector<Row> rows;
    std::int64_t changed = 0;  ///< rows inserted, updated or deleted
    bool has_written = false;  ///< false for a statement that only reads
};

/// One conversation with a database. The house speaks through `Database`; only migrations, and the
/// databases themselves, hold a connection. Every fault names the statement.
class Connection {
public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    virtual Outcome run(const Statement& statement, std::span<const Value> values) = 0;
    /// A question that this transaction will most likely ask soon. Where a journey to the server
    /// costs more than the question, it travels with the next one.
    virtual void foresee(const Statement&, std::span<const Value>) {}
    /// A statement that only writes may be sent along with a later one, whose fault is then this
    /// one's, as may be that of the commit. After this call nothing is on its way any more.
    virtual void settle() {}
    /// Runs several statements, separated by semicolons, without parameters or answers.
    virtual void script(const Statement& script) = 0;

    /// Statements that run past this time end with a `Fault`.
    virtual void limit(Deadline deadline) = 0;
    /// Whether a transaction is open that can still be committed: not after the database itself
    /// rolled it back, as SQLite does on a full disk, or called it off after a failed statement.
    virtual bool is_in_transaction() const = 0;
    /// False once the connection is lost.
    virtual bool is_usable() const = 0;
};

}  // namespace waymark::db
