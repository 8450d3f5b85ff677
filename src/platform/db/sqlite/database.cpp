// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite/database.h"

#include "platform/db/pool.h"
#include "platform/db/sqlite/checkpoints.h"
#include "platform/db/writer/writer.h"

namespace waymark::db {
namespace {

// Nobody else can write to a database in memory.
constexpr Statement changes{"db.mark", "SELECT total_changes() AS changes"};
constexpr Statement version{"db.mark", "PRAGMA data_version"};

/// One writer and as many readers as there are threads that read. A database in memory has the
/// writer's connection alone, and its questions wait in the writer's queue.
class SqliteDatabase : public Database {
public:
    SqliteDatabase(std::string path, Access access, Limits limits)
        : Database(limits), path_(std::move(path)), access_(access), readers_([this, limits] {
              return std::make_unique<SqliteConnection>(path_, Access::read, limits);
          }) {
        if (access_ == Access::read) {
            readers_.lend();
            return;
        }
        written_ = std::make_unique<Written>(
            [this, limits] {
                return std::make_unique<SqliteConnection>(path_, Access::write, limits);
            },
            *this);
        writer_ = std::make_unique<Writer>(*written_, limits);
    }

    Dialect dialect() const override { return Dialect::sqlite; }

    std::string mark() override {
        if (is_in_memory()) return mark_in_memory();
        // The number can be compared with those of the same connection alone.
        const std::lock_guard lock(mark_mutex_);
        if (!marker_) {
            marker_ = std::make_unique<SqliteConnection>(path_, Access::read, limits());
        }
        return std::to_string(marker_->run(version, {}).rows.at(0)["data_version"].integer());
    }
    std::string file() const override { return is_in_memory() ? "" : path_; }

protected:
    void attempt(Access access, const Work& work) override {
        if (access == Access::write || is_in_memory()) {
            writer().run(access, work);
            return;
        }
        auto reader = readers_.lend();
        run_alone(*reader, access, work);
    }

    std::vector<Row> attempt(const Statement& statement, std::span<const Value> values) override {
        if (is_in_memory()) {
            std::vector<Row> rows;
            writer().run(Access::read, [&](Tx& tx) {
                rows = tx.run(statement, values).rows;
                return true;
            });
            return rows;
        }
        auto reader = readers_.lend();
        return ask_alone(*reader, statement, values);
    }

    void lend(const Holder& holder) override { writer().exclusively(holder); }

private:
    /// The connection that writes, and the log that it fills.
    class Written : public Writer::Host {
    public:
        Written(const SqliteCheckpoints::Open& open, SqliteDatabase& database)
            : connection_(open()), checkpoints_(open), database_(database) {
            connection_->keep_log();
        }
        Connection& connection() override { return *connection_; }
        void on_commit() override { database_.count_commit(); }
        std::uint64_t commits() const override { return database_.commits(); }
        void after_group() override { checkpoints_.tend(*connection_); }

    private:
        std::unique_ptr<SqliteConnection> connection_;
        SqliteCheckpoints checkpoints_;
        SqliteDatabase& database_;
    };

    std::string mark_in_memory() {
        std::string mark;
        lend([&mark](Connection& connection) {
            mark = std::to_string(connection.run(changes, {}).rows.at(0)["changes"].integer());
        });
        return mark;
    }

    bool is_in_memory() const { return path_ == ":memory:"; }
    Writer& writer() {
        if (!writer_) throw Fault("db.writer: the database was opened for reading alone");
        return *writer_;
    }

    std::string path_;
    Access access_;
    // The writer is the last to close: only a connection that may write can move the log into the
    // file, and take it away.
    std::unique_ptr<Written> written_;
    std::unique_ptr<Writer> writer_;
    Pool readers_;
    std::mutex mark_mutex_;
    std::unique_ptr<SqliteConnection> marker_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, Access access, Limits limits) {
    return std::make_unique<SqliteDatabase>(path, access, limits);
}

}  // namespace waymark::db
