// SPDX-License-Identifier: Apache-2.0
#include "journal/evidence.h"

#include "journal/leaf.h"
#include "journal/queries.sql.h"

namespace waymark::journal {
namespace {

constexpr int page_size = 1000;

}  // namespace

std::vector<Standing> Evidence::lines_below(std::uint64_t end) {
    std::vector<Standing> lines;
    while (true) {
        const auto rows = tx_.query(sql::sealed_lines, last_place_, last_id_,
                                    static_cast<std::int64_t>(end), page_size);
        for (const db::Row& row : rows) {
            last_place_ = row["leaf"].integer();
            last_id_ = row["id"].text();
            lines.push_back(
                {last_place_, leaf_of(row), last_id_, row["at"].text(), row["act"].text()});
        }
        if (rows.size() < page_size) return lines;
    }
}

std::vector<Hash> Evidence::hashes(std::uint64_t begin, std::uint64_t end) {
    std::vector<Hash> found;
    for (std::uint64_t place = begin; place < end; ++place) {
        if (place / tile_width != tile_place_) {
            tile_place_ = place / tile_width;
            tile_ = tile({0, tile_place_});
        }
        const std::uint64_t within = place % tile_width;
        if (within >= tile_.size()) return found;
        found.push_back(tile_[within]);
    }
    return found;
}

Tile Evidence::tile(const TileId& id) {
    const auto row = tx_.find(sql::tile, static_cast<std::int64_t>(id.level),
                              static_cast<std::int64_t>(id.place));
    return row ? parse_tile((*row)["hashes"].text()) : Tile{};
}

}  // namespace waymark::journal
