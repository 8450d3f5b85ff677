// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/db/migrate.h"

namespace waymark::db {

/// A migration as the database remembers it.
struct Applied {
    int version = 0;
    std::string name;
    std::string checksum;
};

/// The SHA-256 digest of a migration's text.
std::string checksum_of(const Migration& migration);

/// What was applied, in order; nothing for an empty database. Throws `Fault` when the database
/// holds tables of another program.
using Ask = std::function<Outcome(const Statement&)>;
std::vector<Applied> history_of(const Ask& ask, Dialect dialect);

/// Throws `Fault` unless the history is a beginning of the migrations, unchanged.
void check_history(const std::vector<Applied>& history, const std::vector<Migration>& migrations);

}  // namespace waymark::db
