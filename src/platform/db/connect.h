// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "platform/db/db.h"

namespace waymark::db {

/// Which kind of database an address, as `open` takes it, means.
Dialect dialect_of(const std::string& url);
/// The path of the SQLite file; empty for PostgreSQL and for a database in memory.
std::string file_of(const std::string& url);

/// One connection of its own, for work on a whole database.
std::unique_ptr<Connection> connect(const std::string& url, Access access, const Limits& limits);

}  // namespace waymark::db
