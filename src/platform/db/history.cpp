// SPDX-License-Identifier: Apache-2.0
#include "platform/db/history.h"

#include <fmt/core.h>

#include "platform/crypto/sha256.h"
#include "platform/db/queries.sql.h"

namespace waymark::db {
namespace {

bool finds_any(const Ask& ask, const Statement& statement) {
    return ask(statement).rows.at(0)["found"].integer() > 0;
}

}  // namespace

std::string checksum_of(const Migration& migration) { return crypto::sha256(migration.text); }

std::vector<Applied> history_of(const Ask& ask, Dialect dialect) {
    const bool is_sqlite = dialect == Dialect::sqlite;
    if (!finds_any(ask, is_sqlite ? sql::has_history_sqlite : sql::has_history_postgres)) {
        if (finds_any(ask, is_sqlite ? sql::has_tables_sqlite : sql::has_tables_postgres)) {
            throw Fault(
                "the database holds tables of another program; name an empty database, or "
                "one that waymark made");
        }
        return {};
    }
    std::vector<Applied> history;
    for (const Row& row : ask(sql::applied_migrations).rows) {
        history.push_back({static_cast<int>(row["version"].integer()), row["name"].text(),
                           row["checksum"].text()});
    }
    return history;
}

void check_history(const std::vector<Applied>& history, const std::vector<Migration>& migrations) {
    int expected = 1;
    for (const Applied& applied : history) {
        const auto place = static_cast<std::size_t>(expected - 1);
        if (applied.version > static_cast<int>(migrations.size())) {
            throw Fault(
                fmt::format("the database is of version {}, this program knows versions up "
                            "to {}; run a newer program",
                            history.back().version, migrations.size()));
        }
        if (applied.version != expected) {
            throw Fault(fmt::format("the database has migration {} but not {}; restore a backup",
                                    applied.version, expected));
        }
        if (applied.checksum != checksum_of(migrations[place])) {
            throw Fault(
                fmt::format("migration {} was changed after the database applied it; put "
                            "its released text back",
                            applied.name));
        }
        ++expected;
    }
}

}  // namespace waymark::db
