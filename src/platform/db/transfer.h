// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/migrate.h"
#include "platform/db/tables.h"

/// All of a database, taken as of one moment, to another place. Others may read and write
/// meanwhile.
namespace waymark::db {

/// Copies every row of one board into an empty database of either kind, which is brought to the
/// shape of `migrations` first. What was written is read again and compared, table by table, before
/// it is kept. Throws `Fault`, and keeps no row, when the place is not empty, the board is of
/// another version, or anything differs.
std::vector<TableSum> copy_database(const std::string& from, const std::string& to,
                                    const std::vector<Migration>& migrations, std::string_view now);

/// Copies the database to a new SQLite file, which is not flushed to the disk.
void snapshot(const std::string& from, const std::string& file,
              const std::vector<Migration>& migrations, std::string_view now);

/// Whether the address holds no tables; an SQLite file that is not there holds none.
bool is_empty(const std::string& url);

}  // namespace waymark::db
