// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <functional>
#include <map>
#include <vector>

#include "journal/rules/merkle.h"

/// The hashes of a growing tree, kept in tiles of 256, as the tiled logs of C2SP do. Tiles of level
/// 0 hold the hashes of leaves; a hash of level n + 1 is the root over a full tile of level n. So a
/// tree grows by writing its last tile of each level, and any hash is found from one tile.
namespace waymark::journal {

inline constexpr unsigned levels_in_tile = 8;
inline constexpr std::size_t tile_width = 1U << levels_in_tile;

struct TileId {
    unsigned level = 0;
    std::uint64_t place = 0;  ///< the tile's number on its level, from the left

    auto operator<=>(const TileId&) const = default;
};

using Tile = std::vector<Hash>;

/// The tiles to which the next leaves are added: the last of each level that is not full.
std::vector<TileId> right_edge(std::uint64_t size);
/// How many hashes the tile holds when the tree has `size` leaves.
std::size_t width_at(const TileId& id, std::uint64_t size);

class Tiles {
public:
    /// Reads a tile; an empty one when it is not there. Asked once for each tile.
    using Load = std::function<Tile(const TileId&)>;
    Tiles(Load load, Sha256 sha256) : load_(std::move(load)), sha256_(sha256) {}

    /// Adds the leaf number `size`. The tiles must hold exactly the leaves before it; `Bug` if not.
    void append(std::uint64_t size, const Hash& leaf);
    /// The hash over a complete subtree, as `Tree` asks for it; throws `Bug` when it is not there.
    Hash hash_at(unsigned level, std::uint64_t place);
    Hash root(std::uint64_t size);
    /// The tree over these tiles, which must outlive it.
    Tree tree();

    /// The tiles that `append` wrote to, as they are now.
    const std::map<TileId, Tile>& changed() const { return changed_; }

private:
    const Tile& tile(const TileId& id);

    Load load_;
    Sha256 sha256_;
    std::map<TileId, Tile> loaded_;
    std::map<TileId, Tile> changed_;
};

}  // namespace waymark::journal
