// SPDX-License-Identifier: Apache-2.0
#include "platform/db/migrate.h"

#include <charconv>

#include <fmt/core.h>

#include "platform/db/backup.h"
#include "platform/db/history.h"
#include "platform/db/queries.sql.h"
#include "platform/files/shipped.h"

namespace waymark::db {
namespace {

constexpr std::size_t digits_of_version = 4;

void check_order(const std::vector<Migration>& migrations) {
    int expected = 1;
    for (const Migration& migration : migrations) {
        if (migration.version != expected) {
            throw Bug(fmt::format("migration {} stands where {:04} is expected", migration.name,
                                  expected));
        }
        ++expected;
    }
}

void apply(Connection& connection, const Migration& migration, std::string_view now) {
    connection.script({migration.name, migration.text});
    const std::array<Value, 4> values{Value(migration.version), Value(migration.name),
                                      Value(checksum_of(migration)), Value(now)};
    connection.run(sql::insert_migration, values);
}

Ask asking(Connection& connection) {
    return [&connection](const Statement& statement) { return connection.run(statement, {}); };
}

/// The history as of one moment; another program may be migrating.
std::vector<Applied> look(Connection& connection, Dialect dialect) {
    connection.begin(Access::read);
    try {
        auto history = history_of(asking(connection), dialect);
        connection.rollback();
        return history;
    } catch (...) {
        connection.rollback();
        throw;
    }
}

/// Applies the next migration that is missing; false when there is none. It looks again inside its
/// transaction, since another program may have been first.
bool apply_next(Connection& connection, Dialect dialect, const std::vector<Migration>& migrations,
                std::string_view now) {
    connection.begin(Access::write);
    try {
        const auto history = history_of(asking(connection), dialect);
        check_history(history, migrations);
        if (history.size() == migrations.size()) {
            connection.rollback();
            return false;
        }
        if (history.empty()) connection.script(sql::create_history);
        apply(connection, migrations[history.size()], now);
        connection.commit();
        return true;
    } catch (...) {
        connection.rollback();
        throw;
    }
}

}  // namespace

std::vector<Migration> shipped_migrations() {
    std::vector<Migration> migrations;
    for (const auto& file : files::shipped_in("migrations")) {
        migrations.push_back(migration_of(file.path.substr(file.path.rfind('/') + 1), file.text));
    }
    return migrations;
}

Migration migration_of(std::string_view file_name, std::string_view text) {
    Migration migration{0, std::string(file_name), std::string(text)};
    const char* begin = file_name.data();
    const auto [end, error] = std::from_chars(begin, begin + file_name.size(), migration.version);
    const auto digits = static_cast<std::size_t>(end - begin);
    const bool is_named = error == std::errc{} && digits == digits_of_version &&
                          file_name.substr(digits).starts_with('_') && file_name.ends_with(".sql");
    if (!is_named) {
        throw Bug(fmt::format("a migration is named 0001_what.sql, not {}", file_name));
    }
    return migration;
}

Migrated migrate(Database& database, const std::vector<Migration>& migrations,
                 std::string_view now) {
    check_order(migrations);
    Migrated migrated;
    database.exclusively([&](Connection& connection) {
        const auto history = look(connection, database.dialect());
        check_history(history, migrations);
        migrated.from = static_cast<int>(history.size());
        const bool has_work = history.size() < migrations.size();
        if (has_work && !history.empty() && !database.file().empty()) {
            migrated.backup = copy_before(connection, database.file(), migrated.from + 1);
        }
        while (apply_next(connection, database.dialect(), migrations, now)) {
        }
    });
    migrated.to = static_cast<int>(migrations.size());
    return migrated;
}

void check_migrated(Database& database, const std::vector<Migration>& migrations) {
    read(database, [&](Tx& tx) {
        const Ask ask = [&tx](const Statement& statement) { return tx.run(statement, {}); };
        const auto history = history_of(ask, database.dialect());
        check_history(history, migrations);
        if (history.size() < migrations.size()) {
            throw Fault("the database is older than this program; run: waymark migrate");
        }
    });
}

}  // namespace waymark::db
