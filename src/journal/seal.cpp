// SPDX-License-Identifier: Apache-2.0
#include "journal/seal.h"

#include <algorithm>

#include "journal/leaf.h"
#include "journal/queries.sql.h"
#include "journal/rules/tiles.h"

namespace waymark::journal {
namespace {

/// What a seal stands on, read as of one moment.
struct Ground {
    bool is_taken = false;  ///< another sealer holds the seat
    std::optional<std::string> note;
    std::vector<Verifier> keys;
    std::vector<db::Row> lines;
    std::map<TileId, Tile> tiles;
    std::uint64_t size = 0;
};

/// What a seal writes, made outside any transaction.
struct Work {
    std::string last_line;
    std::uint64_t size_before = 0;
    std::map<TileId, Tile> tiles;
    std::uint64_t size = 0;
    std::string note;
};

[[noreturn]] void refuse_damaged(std::string_view what) {
    throw Fault("the seal of the journal is damaged, and no more is sealed: " + std::string(what) +
                "; run: waymark journal verify");
}

void add_last(db::Tx& tx, Ground& ground) {
    const auto last = tx.find(sql::last_checkpoint);
    if (!last) return;
    ground.note = (*last)["note"].text();
    ground.size = static_cast<std::uint64_t>((*last)["size"].integer());
    for (const TileId& id : right_edge(ground.size)) {
        const auto tile = tx.find(sql::tile, static_cast<std::int64_t>(id.level),
                                  static_cast<std::int64_t>(id.place));
        if (tile) ground.tiles[id] = parse_tile((*tile)["hashes"].text());
    }
}

Ground ground_of(db::Tx& tx, const Seat& seat) {
    Ground ground;
    const db::Row held = tx.one(sql::holder);
    const std::string& holder = held["holder"].text();
    ground.is_taken = holder != seat.holder && held["held_until"].text() >= to_text(seat.now);
    if (ground.is_taken) return ground;
    ground.lines = tx.query(sql::unsealed_lines, batch_max);
    if (ground.lines.empty()) return ground;
    ground.keys = keys_of(tx);
    add_last(tx, ground);
    return ground;
}

/// The tree is built on only when it is the one that was signed last.
void check(const Ground& ground, Tiles& tiles, const Signer& signer) {
    if (!ground.note) return;
    for (const TileId& id : right_edge(ground.size)) {
        const auto found = ground.tiles.find(id);
        if (found == ground.tiles.end() || found->second.size() != width_at(id, ground.size)) {
            refuse_damaged("hashes are missing");
        }
    }
    auto keys = ground.keys;
    keys.push_back(signer.verifier);
    const Opened last = open_note(*ground.note, keys);
    if (last.state != Opened::State::fine) refuse_damaged("the last checkpoint is not ours");
    if (last.checkpoint.head != TreeHead{ground.size, tiles.root(ground.size)}) {
        refuse_damaged("the last checkpoint is of another tree");
    }
}

Work work_on(const Ground& ground, const Signer& signer, clock::Instant now) {
    Tiles tiles(
        [&ground](const TileId& id) {
            const auto found = ground.tiles.find(id);
            return found == ground.tiles.end() ? Tile{} : found->second;
        },
        sha256);
    check(ground, tiles, signer);
    Work work;
    work.size_before = ground.size;
    work.size = ground.size;
    for (const db::Row& line : ground.lines) {
        tiles.append(work.size++, leaf_of(line));
    }
    work.last_line = ground.lines.back()["id"].text();
    work.note = signed_note(
        {signer.verifier.name, {work.size, tiles.root(work.size)}, to_text(now)}, signer);
    work.tiles = tiles.changed();
    return work;
}

/// Whether nobody sealed since the ground was read.
bool is_current(db::Tx& tx, const Work& work) {
    const auto last = tx.find(sql::last_checkpoint);
    const std::int64_t size = last ? (*last)["size"].integer() : 0;
    return static_cast<std::uint64_t>(size) == work.size_before;
}

enum class Unkept {
    taken,  ///< by another sealer
    grown,  ///< a line that is older than the last one came in meanwhile, from another program
};

/// Gives the lines that were read their leaves, in their order, by one statement: acts wait for the
/// writer meanwhile.
Result<std::int64_t, Unkept> place_lines(db::Tx& tx, const Work& work) {
    const auto before = static_cast<std::int64_t>(work.size_before);
    const auto count = static_cast<std::int64_t>(work.size - work.size_before);
    const auto placed = tx.execute(sql::seal_lines, before, work.last_line);
    if (placed < count) refuse_damaged("a line is gone of those up to " + work.last_line);
    if (placed > count) return refuse(Unkept::grown);
    return before + count;
}

void write(db::Tx& tx, const Work& work, const Signer& signer, const std::string& at) {
    for (const auto& [id, tile] : work.tiles) {
        tx.execute(sql::put_tile, static_cast<std::int64_t>(id.level),
                   static_cast<std::int64_t>(id.place), to_text(tile));
    }
    tx.execute(sql::remember_key, to_text(signer.verifier), at);
    tx.execute(sql::insert_checkpoint, static_cast<std::int64_t>(work.size), at, work.note);
}

Result<std::int64_t, Unkept> keep(db::Tx& tx, const Work& work, const Signer& signer,
                                  const Seat& seat) {
    const std::string now = to_text(seat.now);
    const std::string until = to_text(clock::seconds_after(seat.now, held_seconds));
    if (tx.execute(sql::hold, seat.holder, until, now) != 1) return refuse(Unkept::taken);
    if (!is_current(tx, work)) return refuse(Unkept::taken);
    const auto size = place_lines(tx, work);
    if (size) write(tx, work, signer, now);
    return size;
}

}  // namespace

std::optional<std::size_t> seal(db::Database& database, const Signer& signer, const Seat& seat) {
    const Ground ground = db::read(database, [&seat](db::Tx& tx) { return ground_of(tx, seat); });
    if (ground.is_taken) return std::nullopt;
    if (ground.lines.empty()) return 0;
    const Work work = work_on(ground, signer, seat.now);
    const auto kept =
        db::transact(database, [&](db::Tx& tx) { return keep(tx, work, signer, seat); });
    if (kept) return work.size - work.size_before;
    // What came between is sealed with the rest the next time.
    return kept.error() == Unkept::taken ? std::nullopt : std::optional<std::size_t>(0);
}

void leave(db::Database& database, const std::string& holder) {
    db::transact(database, [&holder](db::Tx& tx) { tx.execute(sql::let_go, holder); });
}

std::vector<Verifier> keys_of(db::Tx& tx) {
    std::vector<Verifier> keys;
    for (const db::Row& row : tx.query(sql::keys)) {
        if (auto key = parse_verifier(row["verifier"].text())) {
            keys.push_back(std::move(*key));
        }
    }
    return keys;
}

}  // namespace waymark::journal
