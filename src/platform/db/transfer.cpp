// SPDX-License-Identifier: Apache-2.0
#include "platform/db/transfer.h"

#include <unistd.h>

#include <array>

#include <fmt/core.h>

#include "platform/db/connect.h"
#include "platform/db/insert_rows.h"
#include "platform/db/queries.sql.h"

namespace waymark::db {
namespace {

/// A large board takes its time; nobody waits for it.
Limits limits_of_a_transfer() {
    Limits limits;
    limits.act_max = std::chrono::hours(12);
    return limits;
}

/// One side of a transfer: a connection inside one transaction, which is taken back unless kept.
class Side {
public:
    Side(const std::string& url, Access access)
        : dialect(dialect_of(url)), connection_(connect(url, access, limits_of_a_transfer())) {
        connection_->begin(access);
        // The server waits for a moment that no unfinished act can disturb.
        if (access == Access::read && dialect == Dialect::postgres) {
            connection_->script(sql::defer_snapshot_postgres);
        }
    }
    ~Side() { connection_->rollback(); }
    Side(const Side&) = delete;
    Side& operator=(const Side&) = delete;

    Connection& connection() { return *connection_; }
    std::vector<Table> tables() { return tables_of(*connection_, dialect); }
    const Dialect dialect;

private:
    std::unique_ptr<Connection> connection_;
};

/// Foreign keys are looked at when all rows are there: their order is of no concern then.
/// PostgreSQL drops them for that time and makes them again, which checks every row.
class ForeignKeys {
public:
    explicit ForeignKeys(Side& side) : side_(side) {
        if (side.dialect == Dialect::sqlite) {
            side.connection().script(sql::defer_foreign_keys_sqlite);
            return;
        }
        keys_ = side.connection().run(sql::foreign_keys_postgres, {}).rows;
        for (const auto& key : keys_) {
            alter(key, fmt::format("DROP CONSTRAINT \"{}\"", key["name"].text()));
        }
    }
    void put_back() {
        for (const auto& key : keys_) {
            alter(key, fmt::format("ADD CONSTRAINT \"{}\" {}", key["name"].text(),
                                   key["definition"].text()));
        }
    }

private:
    void alter(const Row& key, const std::string& how) {
        const auto text = fmt::format("ALTER TABLE {} {}", key["table_name"].text(), how);
        side_.connection().script({"db.alter_foreign_key", text});
    }

    Side& side_;
    std::vector<Row> keys_;
};

void copy_table(Side& from, Side& to, const Table& table) {
    InsertRows insert(to.connection(), to.dialect, table);
    each_batch(from.connection(), table, [&](const std::vector<Row>& rows) { insert.add(rows); });
}

/// Copies a table and holds what arrived against what was sent.
TableSum carry(Side& from, Side& to, const Table& table) {
    const auto clear = fmt::format("DELETE FROM \"{}\"", table.name);
    to.connection().run({"db.clear_table", clear}, {});
    copy_table(from, to, table);
    auto sent = sum_of(from.connection(), table);
    if (sum_of(to.connection(), table) != sent) {
        throw Fault(fmt::format("the table {} did not arrive as it was sent; nothing was kept",
                                table.name));
    }
    return sent;
}

}  // namespace

std::vector<TableSum> copy_database(const std::string& from, const std::string& to,
                                    const std::vector<Migration>& migrations,
                                    std::string_view now) {
    check_migrated(*open(from, Access::read), migrations);
    if (!is_empty(to)) throw Fault("the place to copy to is not empty; name a new database");
    migrate(*open(to), migrations, now);
    Side source(from, Access::read);
    Side target(to, Access::write);
    const auto tables = source.tables();
    if (target.tables() != tables) throw Fault("the two databases do not have the same tables");
    ForeignKeys keys(target);
    std::vector<TableSum> sums;
    for (const auto& table : tables) sums.push_back(carry(source, target, table));
    keys.put_back();
    target.connection().commit();
    return sums;
}

void snapshot(const std::string& from, const std::string& file,
              const std::vector<Migration>& migrations, std::string_view now) {
    if (dialect_of(from) == Dialect::postgres) {
        copy_database(from, file, migrations, now);
        return;
    }
    const std::array<Value, 1> values{Value(file)};
    connect(from, Access::read, limits_of_a_transfer())->run(sql::copy_to, values);
}

bool is_empty(const std::string& url) {
    const auto file = file_of(url);
    if (!file.empty() && ::access(file.c_str(), F_OK) != 0) return true;
    return Side(url, Access::read).tables().empty();
}

}  // namespace waymark::db
