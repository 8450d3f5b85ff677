// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "platform/db/db.h"

namespace waymark::db {

/// `url` is `postgresql://…`, as libpq reads it. Throws `Fault` when the database does not keep
/// UTF-8 in the order of its bytes, since lists would then page otherwise than on SQLite.
std::unique_ptr<Database> open_postgres(const std::string& url, Access access, Limits limits);

}  // namespace waymark::db
