// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "platform/db/connection.h"
#include "platform/db/postgres/library.h"

namespace waymark::db {

struct ClearResult {
    void operator()(PGresult* result) const { postgres_library().clear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// Throws what a failed answer means: `Conflict`, `Duplicate` or `Fault`. The message names the
/// statement and the SQLSTATE, never the values, which may be personal.
void check_postgres(const PGresult* result, std::string_view what);

/// Reads the rows and counts of an answer that was checked.
Outcome outcome_of(const PGresult* result, std::string_view what);

}  // namespace waymark::db
