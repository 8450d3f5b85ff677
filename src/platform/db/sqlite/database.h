// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "platform/db/db.h"

namespace waymark::db {

/// `path` is a file or `:memory:`.
std::unique_ptr<Database> open_sqlite(const std::string& path, Access access, Limits limits);

}  // namespace waymark::db
