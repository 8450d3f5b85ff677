// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/db/sqlite/connection.h"
#include "platform/db/writer/signal.h"

namespace waymark::db {

/// Copies what the log holds into the file, on a thread of its own beside the writer: a copy of
/// thousands of pages, with its fsync, would hold up every act that waits. A log can begin anew
/// only when all of it is copied and nobody writes, so the last few pages are the writer's.
class SqliteCheckpoints {
public:
    using Open = std::function<std::unique_ptr<SqliteConnection>()>;
    explicit SqliteCheckpoints(Open open);
    ~SqliteCheckpoints();
    SqliteCheckpoints(const SqliteCheckpoints&) = delete;
    SqliteCheckpoints& operator=(const SqliteCheckpoints&) = delete;

    /// The writer calls this after each commit.
    void tend(SqliteConnection& writer);

private:
    void begin_copy();
    void copy();
    void finish_here(SqliteConnection& writer);

    Open open_;
    int seen_ = 0;                 ///< pages in the log after the commit before
    int next_at_;                  ///< at so many pages there is something to do
    std::atomic<int> copied_ = 0;  ///< pages of this log that are in the file
    std::atomic<bool> is_copying_ = false;
    std::atomic<bool> is_ending_ = false;
    Signal wake_;
    std::thread thread_;  ///< begun with the first long log: a short command needs none
};

}  // namespace waymark::db
