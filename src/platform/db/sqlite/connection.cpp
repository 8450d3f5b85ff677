// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite/connection.h"

#include <mutex>
#include <thread>

#include <fmt/core.h>
#include <sqlite3.h>

namespace waymark::db {
namespace {

constexpr int steps_between_looks_at_the_clock = 4000;

constexpr Statement begin_reading{"db.begin_reading", "BEGIN"};
constexpr Statement begin_writing{"db.begin_writing", "BEGIN IMMEDIATE"};
constexpr Statement commit_statement{"db.commit", "COMMIT"};
constexpr Statement rollback_statement{"db.rollback", "ROLLBACK"};
// The mode of the journal is changed only on a connection that may write.
constexpr Statement write_ahead{"db.write_ahead", "PRAGMA journal_mode = WAL"};
constexpr Statement sync_fully{"db.sync_fully", "PRAGMA synchronous = FULL"};
constexpr Statement keep_foreign_keys{"db.keep_foreign_keys", "PRAGMA foreign_keys = ON"};
// In KiB, taken only as pages come. The usual 2 MB hold no index of a board of ten thousand: the
// writer would read pages again for each act, and write unfinished ones to the log to make room.
constexpr Statement keep_pages{"db.keep_pages", "PRAGMA cache_size = -32768"};
// Each act runs in a savepoint, whose old pages SQLite would write to a file in /var/tmp.
constexpr Statement keep_savepoints{"db.keep_savepoints", "PRAGMA temp_store = MEMORY"};
constexpr Statement distrust_schema{"db.distrust_schema", "PRAGMA trusted_schema = OFF"};

/// Counting each allocation takes a lock that all threads share; it costs half of all reads.
void configure_once() {
    static std::once_flag once;
    std::call_once(once, [] {
        const int answer = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        if (answer != SQLITE_OK) throw_sqlite(nullptr, answer, "db.configure");
    });
}

int note_log(void* pages, sqlite3*, const char*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

int stop_when_late(void* deadline) {
    return std::chrono::steady_clock::now() >= *static_cast<const Deadline*>(deadline) ? 1 : 0;
}

}  // namespace

void SqliteConnection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

SqliteConnection::SqliteConnection(const std::string& path, Access access, const Limits& limits) {
    configure_once();
    const int mode =
        access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int answer = sqlite3_open_v2(path.c_str(), &handle,
                                       mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    handle_.reset(handle);
    if (answer != SQLITE_OK) {
        throw Fault(
            fmt::format("the database file {} cannot be opened: {}; check that its folder "
                        "exists and may be written",
                        path, sqlite3_errmsg(handle)));
    }
    try {
        set_up(access, limits);
    } catch (const Fault&) {
        // SQLite itself says neither which file it means nor what to do.
        if ((sqlite3_errcode(handle) & 0xFF) != SQLITE_NOTADB) throw;
        throw Fault(
            fmt::format("{} is no database of Waymark; name another file with --database, or "
                        "move this one away and a new one is made",
                        path));
    }
}

void SqliteConnection::set_up(Access access, const Limits& limits) {
    // Patience comes first: without it two programs that start together fail at WAL.
    const auto patience = static_cast<int>(limits.lock_max.count());
    const int answer = sqlite3_busy_timeout(handle_.get(), patience);
    if (answer != SQLITE_OK) throw_sqlite(handle_.get(), answer, "db.patience");
    if (access == Access::write) {
        write_ahead_in_time(limits.lock_max);
        run_plain(keep_pages);
        run_plain(keep_savepoints);
    }
    run_plain(sync_fully);
    run_plain(keep_foreign_keys);
    run_plain(distrust_schema);
    sqlite3_progress_handler(handle_.get(), steps_between_looks_at_the_clock, &stop_when_late,
                             &deadline_);
}

// SQLite does not wait when two connections change to this mode at once; it tells one it is busy.
void SqliteConnection::write_ahead_in_time(std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds pause{10};
    const auto end = std::chrono::steady_clock::now() + patience;
    const std::string text(write_ahead.text);
    const auto change = [&] {
        return sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) & 0xFF;
    };
    while (change() == SQLITE_BUSY && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(pause);
    run_plain(write_ahead);
}

void SqliteConnection::begin(Access access) {
    deadline_ = Deadline::max();
    run_plain(access == Access::read ? begin_reading : begin_writing);
}

void SqliteConnection::commit() {
    deadline_ = Deadline::max();
    run_plain(commit_statement);
}

void SqliteConnection::rollback() noexcept {
    deadline_ = Deadline::max();
    if (!is_in_transaction()) return;
    try {
        run_plain(rollback_statement);
    } catch (const Fault&) {
        // SQLite keeps what was committed and drops the rest when the file is next opened.
    }
}

void SqliteConnection::keep_log() { sqlite3_wal_hook(handle_.get(), &note_log, &log_pages_); }

int SqliteConnection::copy_log() {
    int in_log = 0;
    int copied = 0;
    const int answer = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                                 &in_log, &copied);
    if (answer != SQLITE_OK && answer != SQLITE_BUSY)
        throw_sqlite(handle_.get(), answer, "db.copy_log");
    return copied;
}

bool SqliteConnection::is_in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

SqliteStatement& SqliteConnection::prepared(const Statement& statement) {
    const auto found = statements_.find(statement.text);
    if (found != statements_.end()) return found->second;
    SqliteStatement fresh(handle_.get(), statement);
    return statements_.emplace(std::string(statement.text), std::move(fresh)).first->second;
}

Outcome SqliteConnection::run(const Statement& statement, std::span<const Value> values) {
    return prepared(statement).run(statement, values);
}

void SqliteConnection::script(const Statement& script) {
    const std::string text(script.text);
    const int answer = sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr);
    if (answer != SQLITE_OK) throw_sqlite(handle_.get(), answer, script.name);
}

}  // namespace waymark::db
