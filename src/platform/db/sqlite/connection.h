// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "platform/db/db.h"
#include "platform/db/sqlite/statement.h"

namespace waymark::db {

/// One connection to an SQLite file, or to a database that lives in its memory alone. It waits for
/// other programs, keeps foreign keys, and has every commit on the disk before it returns.
class SqliteConnection final : public Connection {
public:
    /// `path` is a file or `:memory:`.
    SqliteConnection(const std::string& path, Access access, const Limits& limits);

    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    Outcome run(const Statement& statement, std::span<const Value> values) override;
    void script(const Statement& script) override;
    void limit(Deadline deadline) override { deadline_ = deadline; }
    bool is_in_transaction() const override;
    bool is_usable() const override { return true; }

    /// Lets the log grow until somebody copies it; SQLite would, in the midst of a commit.
    void keep_log();
    /// Pages in the log after the last commit here.
    int log_pages() const { return log_pages_; }
    /// Copies the log into the file as far as readers let it, beside all other work; how many pages
    /// are copied. Nothing is done while another copies.
    int copy_log();

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    void set_up(Access access, const Limits& limits);
    void write_ahead_in_time(std::chrono::milliseconds patience);
    SqliteStatement& prepared(const Statement& statement);
    void run_plain(const Statement& statement) { run(statement, {}); }

    std::unique_ptr<sqlite3, Close> handle_;
    Deadline deadline_ = Deadline::max();
    int log_pages_ = 0;
    // The program's statements are finite, so nothing is ever dropped from here.
    std::unordered_map<std::string, SqliteStatement, Hash, std::equal_to<>> statements_;
};

}  // namespace waymark::db
