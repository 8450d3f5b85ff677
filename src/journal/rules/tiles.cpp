// SPDX-License-Identifier: Apache-2.0
#include "journal/rules/tiles.h"

#include <algorithm>

#include "base/ensure.h"

namespace waymark::journal {
namespace {

/// The root over 2^n neighboring hashes of a tile.
Hash fold(std::vector<Hash> hashes, Sha256 sha256) {
    for (std::size_t size = hashes.size() / 2; size > 0; size /= 2) {
        for (std::size_t i = 0; i < size; ++i) {
            hashes[i] = node_hash(hashes[2 * i], hashes[2 * i + 1], sha256);
        }
    }
    return hashes.front();
}

}  // namespace

std::vector<TileId> right_edge(std::uint64_t size) {
    std::vector<TileId> tiles;
    unsigned level = 0;
    for (std::uint64_t width = size; width > 0; width /= tile_width, ++level) {
        if (width % tile_width != 0) tiles.push_back({level, width / tile_width});
    }
    return tiles;
}

std::size_t width_at(const TileId& id, std::uint64_t size) {
    const std::uint64_t hashes = size >> (levels_in_tile * id.level);
    const std::uint64_t before = id.place * tile_width;
    return hashes <= before ? 0 : std::min<std::uint64_t>(hashes - before, tile_width);
}

void Tiles::append(std::uint64_t size, const Hash& leaf) {
    Hash hash = leaf;
    std::uint64_t place = size;
    for (unsigned level = 0;; ++level) {
        const TileId id{level, place / tile_width};
        Tile grown = tile(id);
        ensure(grown.size() == place % tile_width, "a tree grows at its end");
        grown.push_back(hash);
        const bool is_full = grown.size() == tile_width;
        if (is_full) hash = fold(grown, sha256_);
        changed_.insert_or_assign(id, std::move(grown));
        if (!is_full) return;
        place /= tile_width;
    }
}

Hash Tiles::hash_at(unsigned level, std::uint64_t place) {
    const unsigned above = level % levels_in_tile;
    const std::uint64_t first = place << above;
    const Tile& from = tile({level / levels_in_tile, first / tile_width});
    const auto begin = static_cast<std::size_t>(first % tile_width);
    const std::size_t width = std::size_t{1} << above;
    ensure(begin + width <= from.size(), "the hash over a complete subtree is in a tile");
    const auto start = from.begin() + static_cast<std::ptrdiff_t>(begin);
    return fold({start, start + static_cast<std::ptrdiff_t>(width)}, sha256_);
}

Hash Tiles::root(std::uint64_t size) { return tree().root(size); }

Tree Tiles::tree() {
    return {[this](unsigned level, std::uint64_t place) { return hash_at(level, place); }, sha256_};
}

const Tile& Tiles::tile(const TileId& id) {
    const auto written = changed_.find(id);
    if (written != changed_.end()) return written->second;
    const auto known = loaded_.find(id);
    if (known != loaded_.end()) return known->second;
    return loaded_.emplace(id, load_(id)).first->second;
}

}  // namespace waymark::journal
