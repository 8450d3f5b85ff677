// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"

/// Migrations bring a database of any released version to the shape this program expects. They are
/// the files `migrations/0001_board.sql` and on: plain SQL that both databases read, one order for
/// the whole house, never edited once released, forward only.
namespace waymark::db {

struct Migration {
    int version = 0;   ///< 1, 2, 3, without a gap
    std::string name;  ///< the file's name: `0001_board.sql`
    std::string text;
};

/// The migrations that travel in the program.
std::vector<Migration> shipped_migrations();

/// Makes a migration of a file's name and text; throws `Bug` for a name of another form.
Migration migration_of(std::string_view file_name, std::string_view text);

/// How far a database has come.
struct Migrated {
    int from = 0;  ///< version found; 0 for an empty database
    int to = 0;
    std::string backup;  ///< the copy of an SQLite file taken before, if one was
};

/// Applies what is missing, each migration in a transaction of its own, one program at a time.
/// `now` is the text of the instant that is recorded. Before the first change to an SQLite file
/// that holds data it is copied to `<file>.before-<version>`. Throws `Fault`, and changes nothing,
/// when an applied migration's text has changed, one is missing, or the database is newer than the
/// program.
Migrated migrate(Database& database, const std::vector<Migration>& migrations,
                 std::string_view now);

/// Throws `Fault` unless every migration, and no other, is applied. For programs that only read.
void check_migrated(Database& database, const std::vector<Migration>& migrations);

}  // namespace waymark::db
