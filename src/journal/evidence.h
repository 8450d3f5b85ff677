// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "journal/rules/diagnosis.h"
#include "journal/rules/tiles.h"
#include "platform/db/tx.h"

namespace waymark::journal {

/// Reads the journal from its beginning on, as it stands in the database: the lines, and the hashes
/// the seal kept of them.
class Evidence {
public:
    explicit Evidence(db::Tx& tx) : tx_(tx) {}

    /// The next lines that claim a place below `end`.
    std::vector<Standing> lines_below(std::uint64_t end);
    /// The stored hashes of these places, as far as there are any.
    std::vector<Hash> hashes(std::uint64_t begin, std::uint64_t end);
    Tile tile(const TileId& id);

private:
    db::Tx& tx_;
    std::int64_t last_place_ = INT64_MIN;
    std::string last_id_;
    std::uint64_t tile_place_ = UINT64_MAX;
    Tile tile_;
};

}  // namespace waymark::journal
