// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/database.h"

#include <array>
#include <atomic>

#include <fmt/core.h>

#include "platform/db/pool.h"
#include "platform/db/postgres/connection.h"
#include "platform/db/writer/writer.h"

namespace waymark::db {
namespace {

constexpr Statement order_of_texts{
    "db.order_of_texts",
    "SELECT datcollate AS collation, pg_encoding_to_char(encoding) AS encoding "
    "FROM pg_database WHERE datname = current_database()"};
constexpr Statement snapshot{"db.mark", "SELECT pg_current_snapshot()::text AS mark"};
// The number only has to be the same in every program that migrates.
constexpr Statement lock_for_one{"db.lock_for_one", "SELECT pg_advisory_lock(5769130211)"};
constexpr Statement unlock_for_one{"db.unlock_for_one", "SELECT pg_advisory_unlock(5769130211)"};
constexpr Statement wait_at_will{"db.wait_at_will",
                                 "SET statement_timeout = 0; SET lock_timeout = 0; "
                                 "SET idle_in_transaction_session_timeout = 0"};

void check_order_of_texts(Connection& connection) {
    const auto row = connection.run(order_of_texts, {}).rows.at(0);
    const auto& collation = row["collation"].text();
    const bool is_plain = collation == "C" || collation == "C.UTF-8" || collation == "POSIX";
    if (is_plain && row["encoding"].text() == "UTF8") return;
    throw Fault(
        fmt::format("the PostgreSQL database has collation {} and encoding {}; make one "
                    "with: createdb --template=template0 --encoding=UTF8 --locale=C",
                    collation, row["encoding"].text()));
}

// The server works on as many acts as it has processors, and few more: with sixty connections the
// same acts take a third longer than with eight, and meet as rivals more often.
constexpr std::size_t connections_max = 16;

// While one waits for the disk, the other has the processors. Acts in different lanes can be
// rivals, which those of one never are, so more of them would be slower again.
constexpr std::size_t lanes_count = 2;

class PostgresDatabase : public Database {
public:
    PostgresDatabase(std::string url, Access access, Limits limits)
        : Database(limits),
          url_(std::move(url)),
          access_(access),
          connections_([this] { return open(); }, {connections_max, limits.lock_max}) {
        check_order_of_texts(*connections_.lend());
        if (access_ == Access::read) return;
        for (auto& lane : lanes_) lane = std::make_unique<Lane>(*this);
    }

    Dialect dialect() const override { return Dialect::postgres; }

    std::string mark() override {
        try {
            return ask_for_mark();
        } catch (const Conflict&) {
            // The connection was lost, and the others with it; the next one is a new one.
            return ask_for_mark();
        }
    }

protected:
    void attempt(Access access, const Work& work) override {
        if (access == Access::write) {
            check_may_write();
            next_lane().run(access, work);
            return;
        }
        auto connection = connections_.lend();
        run_alone(*connection, access, work);
    }

    std::vector<Row> attempt(const Statement& statement, std::span<const Value> values) override {
        auto connection = connections_.lend();
        return ask_alone(*connection, statement, values);
    }

    /// On a connection of its own, which takes the lock with it when it ends.
    void lend(const Holder& holder) override {
        check_may_write();
        PostgresConnection connection(url_, limits());
        connection.script(wait_at_will);
        connection.script(lock_for_one);
        holder(connection);
        connection.script(unlock_for_one);
    }

private:
    std::string ask_for_mark() {
        auto connection = connections_.lend();
        return connection->run(snapshot, {}).rows.at(0)["mark"].text();
    }

    /// A connection that writes, opened with its first act, and who gathers acts for it.
    class Lane : Writer::Host {
    public:
        explicit Lane(PostgresDatabase& database)
            : database_(database), writer_(*this, database.limits()) {}
        void run(Access access, const Work& work) { writer_.run(access, work); }

    private:
        Connection& connection() override {
            if (!connection_ || !connection_->is_still_there()) connection_ = database_.open();
            return *connection_;
        }
        void on_commit() override { database_.count_commit(); }
        std::uint64_t commits() const override { return database_.commits(); }

        PostgresDatabase& database_;
        std::unique_ptr<PostgresConnection> connection_;
        Writer writer_;  ///< the last to begin and the first to end: it uses the rest
    };
    Lane& next_lane() { return *lanes_[turn_++ % lanes_count]; }

    std::unique_ptr<PostgresConnection> open() const {
        return std::make_unique<PostgresConnection>(url_, limits());
    }

    void check_may_write() const {
        if (access_ == Access::read) {
            throw Fault("db.writer: the database was opened for reading alone");
        }
    }

    std::string url_;
    Access access_;
    Pool connections_;
    std::array<std::unique_ptr<Lane>, lanes_count> lanes_;
    std::atomic<unsigned> turn_ = 0;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, Access access, Limits limits) {
    return std::make_unique<PostgresDatabase>(url, access, limits);
}

}  // namespace waymark::db
