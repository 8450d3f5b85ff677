// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/signer.h"
#include "platform/db/db.h"

/// Is the record whole? Every line is read and hashed again, and held against what was signed.
namespace waymark::journal {

/// A line that slipped in claims to be this much older than the seal before it.
inline constexpr int late_seconds = 3600;

enum class Harm {
    line_changed,        ///< a line is not as it was sealed
    line_removed,        ///< a sealed line is gone
    line_inserted,       ///< a line was slipped in
    lines_swapped,       ///< a line stands where another was sealed
    lines_unclear,       ///< lines and hashes were changed together; which lines cannot be told
    checkpoint_changed,  ///< what was signed does not fit its signature or its place
    checkpoint_removed,  ///< more was sealed than the last checkpoint says
    hash_changed,        ///< the lines are whole, a stored hash is not
    key_unknown,         ///< signed by a key that is not trusted
    cut_off,             ///< a checkpoint kept elsewhere knows more lines, or other ones
};

/// One thing that is not as it was.
struct Finding {
    Harm harm{};
    std::uint64_t place = 0;  ///< counted from 1; of a checkpoint, its number of lines
    std::string line{};       ///< the id, where a line is there to be named
    std::string at{};
    std::string act{};
    std::uint64_t until = 0;  ///< lines_swapped: the other place; lines_unclear: the last place
};

struct Report {
    std::uint64_t sealed = 0;       ///< lines under the seal that were read
    std::uint64_t waiting = 0;      ///< lines that are not sealed yet
    std::uint64_t checkpoints = 0;  ///< whose signature holds
    std::string last_at;            ///< of the last good checkpoint
    std::vector<Finding> findings;  ///< the first harm to lines comes first

    bool has_witness = false;  ///< a good checkpoint, or one that was kept elsewhere

    bool is_whole() const { return findings.empty(); }
    /// Without a checkpoint to be believed there is nothing to hold the lines against.
    bool can_tell() const { return has_witness || (is_whole() && waiting == 0); }
};

struct Trust {
    std::vector<Verifier> keys;
    std::optional<Checkpoint> kept{};  ///< one that was kept outside the database
};

Report verify(db::Tx& tx, const Trust& trust);

}  // namespace waymark::journal
