// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "journal/signer.h"
#include "platform/db/db.h"

/// A board that does real acts, for tests that take its power away.
namespace waymark::crash {

/// Brings a new database to the present shape.
void found(db::Database& database);

/// One act of many rows: a registration, a task, a letter and a line of the journal. `key` names
/// it; `before_commit` is called at its end, when nothing of it is kept yet.
void act(db::Database& database, const std::string& key,
         const std::function<void()>& before_commit = {});

/// Seals what waits in the journal; how many lines. Every process seals under one name, so that
/// nobody waits for the seat of one that was killed.
std::size_t seal(db::Database& database);

/// The same in every process, so that each believes what another sealed.
journal::Signer signer();

}  // namespace waymark::crash
