// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/signer.h"
#include "platform/clock/instant.h"
#include "platform/db/db.h"

namespace waymark::journal {

/// How many lines one seal takes, so that no act waits long for the writer.
inline constexpr int batch_max = 256;
/// How long a sealer that does not renew keeps others away.
inline constexpr int held_seconds = 10;

/// One sealer among all on a database.
struct Seat {
    std::string holder;  ///< a name no other sealer has
    clock::Instant now;
};

/// Gives waiting lines their places, oldest first, and signs a checkpoint over all sealed so far.
/// The work grows with the lines that are new and the logarithm of those that are not. Returns how
/// many lines were sealed; nothing when another sealer holds the seat. Throws `Fault`, and signs
/// nothing, when what is sealed already is damaged.
std::optional<std::size_t> seal(db::Database& database, const Signer& signer, const Seat& seat);

/// Lets the next sealer begin at once.
void leave(db::Database& database, const std::string& holder);

/// The keys that signed on this database, as it tells itself.
std::vector<Verifier> keys_of(db::Tx& tx);

}  // namespace waymark::journal
