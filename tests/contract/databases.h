// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/db/db.h"

namespace waymark::testing {

enum class Kind { memory, file, postgres };

/// A database with nobody else in it, for one story.
struct Place {
    Kind kind;
    std::string name;
    std::string address;
    std::unique_ptr<db::Database> database;
};

/// Tells the story on SQLite in memory, on an SQLite file, and on PostgreSQL.
void on_each_database(const std::function<void(Place&)>& story, db::Limits limits = {});

/// The path for a new file that goes when the test program ends.
std::string fresh_file();

/// Runs a script of the test's own, such as its tables.
void run_script(db::Database& database, const char* text);

}  // namespace waymark::testing
