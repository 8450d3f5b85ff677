// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "platform/db/connection.h"

namespace waymark::db {

/// Copies the SQLite database behind the connection, as of one moment, to `<file>.before-<version>`
/// (with `-2`, `-3` … when that is taken), and returns the path once the copy is on the disk.
std::string copy_before(Connection& connection, const std::string& file, int version);

}  // namespace waymark::db
