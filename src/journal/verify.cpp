// SPDX-License-Identifier: Apache-2.0
#include "journal/verify.h"

#include <algorithm>

#include "journal/evidence.h"
#include "journal/leaf.h"
#include "journal/queries.sql.h"

namespace waymark::journal {
namespace {

constexpr int page_size = 1000;

/// What was signed, in the order of size. `is_kept` when it comes from outside the database.
struct Witness {
    TreeHead head;
    std::string at;
    bool is_kept = false;
};

std::string hour_before(const std::string& at) {
    const auto instant = clock::parse_instant(at);
    return instant ? to_text(clock::seconds_after(*instant, -late_seconds)) : std::string();
}

Harm harm_of(Change change) {
    switch (change) {
        case Change::changed: return Harm::line_changed;
        case Change::removed: return Harm::line_removed;
        case Change::inserted: return Harm::line_inserted;
        case Change::swapped: return Harm::lines_swapped;
    }
    throw Bug("a change is one of four");
}

Finding finding_of(const Diagnosis& diagnosis, const std::vector<Standing>& lines) {
    Finding finding{harm_of(diagnosis.change), diagnosis.place + 1};
    if (diagnosis.change == Change::swapped) finding.until = diagnosis.other + 1;
    if (diagnosis.standing) {
        const Standing& line = lines[*diagnosis.standing];
        finding.line = line.id;
        finding.at = line.at;
        finding.act = line.act;
    }
    return finding;
}

class Verification {
public:
    Verification(db::Tx& tx, const Trust& trust) : tx_(tx), trust_(trust), evidence_(tx) {}

    Report report() {
        read_checkpoints();
        add_kept();
        report_.has_witness = report_.checkpoints > 0 || trust_.kept.has_value();
        if (!witnesses_.empty()) follow();
        look_at_waiting();
        // What happened to lines is told before what happened to their seal.
        report_.findings = std::move(lines_);
        report_.findings.insert(report_.findings.end(), seals_.begin(), seals_.end());
        return std::move(report_);
    }

private:
    void read_checkpoints() {
        std::int64_t last = INT64_MIN;
        while (true) {
            const auto rows = tx_.query(sql::checkpoints_after, last, page_size);
            for (const db::Row& row : rows) {
                last = row["size"].integer();
                read_checkpoint(row);
            }
            if (rows.size() < page_size) return;
        }
    }

    void read_checkpoint(const db::Row& row) {
        const auto size = static_cast<std::uint64_t>(row["size"].integer());
        const Opened opened = open_note(row["note"].text(), trust_.keys);
        const Checkpoint& said = opened.checkpoint;
        if (opened.state == Opened::State::unknown_key) {
            seals_.push_back({Harm::key_unknown, size, {}, said.at});
        } else if (opened.state != Opened::State::fine || said.head.size != size ||
                   said.at != row["at"].text()) {
            seals_.push_back({Harm::checkpoint_changed, size, {}, row["at"].text()});
        } else {
            witnesses_.push_back({said.head, said.at});
            ++report_.checkpoints;
            report_.last_at = said.at;
        }
    }

    void add_kept() {
        if (!trust_.kept) return;
        const Witness kept{trust_.kept->head, trust_.kept->at, true};
        const auto place = std::upper_bound(
            witnesses_.begin(), witnesses_.end(), kept,
            [](const Witness& a, const Witness& b) { return a.head.size < b.head.size; });
        if (place == witnesses_.end() &&
            (witnesses_.empty() || witnesses_.back().head.size < kept.head.size)) {
            seals_.push_back({Harm::cut_off, kept.head.size, {}, kept.at});
        } else {
            witnesses_.insert(place, kept);
        }
    }

    /// Goes from one checkpoint to the next, and ends at the first harm to a line.
    void follow() {
        for (const Witness& witness : witnesses_) {
            if (witness.is_kept) {
                hold_against(witness);
            } else if (!walk_to(witness)) {
                return;
            }
            before_ = witness.at;
        }
        look_beyond();
    }

    bool walk_to(const Witness& witness) {
        take_lines(witness.head.size);
        Frontier by_lines = good_;
        for (const Standing& line : lines_ahead_) by_lines.append(line.hash);
        const std::uint64_t begin = good_.head().size;
        const auto sealed = evidence_.hashes(begin, witness.head.size);
        if (by_lines.head() == witness.head && are_in_place(begin)) {
            check_hashes(begin, sealed);
            check_times(witness);
            good_ = std::move(by_lines);
            report_.sealed += lines_ahead_.size();
            lines_ahead_.clear();
            return true;
        }
        name_harm(begin, sealed, witness);
        return false;
    }

    void take_lines(std::uint64_t end) {
        auto lines = evidence_.lines_below(end);
        std::move(lines.begin(), lines.end(), std::back_inserter(lines_ahead_));
    }

    bool are_in_place(std::uint64_t begin) const {
        auto place = static_cast<std::int64_t>(begin);
        return std::all_of(lines_ahead_.begin(), lines_ahead_.end(),
                           [&place](const Standing& line) { return line.place == place++; });
    }

    void name_harm(std::uint64_t begin, const std::vector<Hash>& sealed, const Witness& witness) {
        report_.sealed += lines_ahead_.size();
        Frontier by_hashes = good_;
        for (const Hash& hash : sealed) by_hashes.append(hash);
        const auto diagnosis = diagnose(begin, lines_ahead_, sealed);
        if (by_hashes.head() == witness.head && diagnosis) {
            lines_.push_back(finding_of(*diagnosis, lines_ahead_));
        } else {
            lines_.push_back(
                {Harm::lines_unclear, begin + 1, {}, witness.at, {}, witness.head.size});
        }
    }

    void check_hashes(std::uint64_t begin, const std::vector<Hash>& sealed) {
        const auto differs = diagnose(begin, lines_ahead_, sealed);
        if (differs) seals_.push_back({Harm::hash_changed, differs->place + 1});
    }

    /// A line that is much older than the seal before its own was not there when that was made. The
    /// earlier of both seals counts, as the clock may have been put right between them.
    void check_times(const Witness& witness) {
        if (before_.empty()) return;
        const std::string earliest = hour_before(std::min(before_, witness.at));
        for (const Standing& line : lines_ahead_) {
            if (line.at >= earliest) continue;
            const auto place = static_cast<std::uint64_t>(line.place) + 1;
            lines_.push_back({Harm::line_inserted, place, line.id, line.at, line.act});
        }
    }

    /// Holds what was read so far, and the lines up to it, against a checkpoint kept elsewhere.
    void hold_against(const Witness& kept) {
        take_lines(kept.head.size);
        Frontier tree = good_;
        for (const Standing& line : lines_ahead_) tree.append(line.hash);
        if (tree.head() != kept.head) {
            seals_.push_back({Harm::cut_off, kept.head.size, {}, kept.at});
        }
    }

    /// Nothing may be sealed beyond the last checkpoint.
    void look_beyond() {
        const TreeHead last = good_.head();
        const bool is_hashed = !Evidence(tx_).hashes(last.size, last.size + 1).empty();
        const auto more = tx_.find(sql::first_sealed_from, static_cast<std::int64_t>(last.size));
        if (is_hashed) {
            seals_.push_back({Harm::checkpoint_removed, last.size});
        } else if (more) {
            lines_.push_back({Harm::line_inserted, last.size + 1, (*more)["id"].text(),
                              (*more)["at"].text(), (*more)["act"].text()});
        }
        if (!is_hashed && seals_.empty() && !is_root_of_tiles(last)) {
            seals_.push_back({Harm::hash_changed, last.size});
        }
    }

    /// Whether the upper tiles lead to the root as well.
    bool is_root_of_tiles(const TreeHead& head) {
        for (const TileId& id : right_edge(head.size)) {
            if (evidence_.tile(id).size() != width_at(id, head.size)) return false;
        }
        Tiles tiles([this](const TileId& id) { return evidence_.tile(id); }, sha256);
        return tiles.root(head.size) == head.root;
    }

    void look_at_waiting() {
        report_.waiting =
            static_cast<std::uint64_t>(tx_.one(sql::count_unsealed)["found"].integer());
        if (witnesses_.empty()) return;
        const auto late = tx_.find(sql::first_unsealed_before, hour_before(report_.last_at));
        if (!late) return;
        lines_.push_back({Harm::line_inserted, 0, (*late)["id"].text(), (*late)["at"].text(),
                          (*late)["act"].text()});
    }

    db::Tx& tx_;
    const Trust& trust_;
    Evidence evidence_;
    Report report_;
    std::vector<Finding> lines_;
    std::vector<Finding> seals_;
    std::vector<Witness> witnesses_;
    std::vector<Standing> lines_ahead_;  ///< read, and not yet under a checkpoint that holds
    Frontier good_{sha256};
    std::string before_;
};

}  // namespace

Report verify(db::Tx& tx, const Trust& trust) { return Verification(tx, trust).report(); }

}  // namespace waymark::journal
