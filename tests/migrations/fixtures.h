// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "platform/db/db.h"

namespace waymark::testing {

/// Runs with the address of an empty SQLite file, then of an empty PostgreSQL database.
void on_both_databases(const std::function<void(const std::string& address)>& story);

/// The path for a new file in a folder that goes when the test program ends.
std::string fresh_path();

void run_on(db::Database& database, const std::string& script);

std::string read_text(const std::string& path);

/// Compares a generated file with what is checked in; with WAYMARK_WRITE_GENERATED set it writes
/// the file instead.
void check_generated(const std::string& path, const std::string& text);

}  // namespace waymark::testing
