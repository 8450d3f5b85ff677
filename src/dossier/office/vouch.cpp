// SPDX-License-Identifier: Apache-2.0
#include "dossier/office/vouch.h"

#include <algorithm>

#include "dossier/dossier.h"
#include "dossier/store/queries.sql.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

bool is_brought(const Line& line) {
    return line.provenance == Provenance::roster || line.provenance == Provenance::transcript;
}

bool is_same_training(const Claim& one, const Claim& other) {
    return one.kind == other.kind && one.event == other.event && one.on == other.on;
}

/// The strength of what a list or a transcript shows: as a document does.
Claim as_shown(Claim claim) {
    claim.evidence = std::max(claim.evidence, scheme::Evidence::document);
    return claim;
}

/// A line without one before it.
Line first_line(const Author& author, clock::Instant now) {
    Line line;
    line.id = crypto::new_id<LineId>(now);
    line.entry = line.id;
    line.person = author.person;
    line.recorded_at = now;
    line.recorded_by = author.by;
    return line;
}

LineId keep(db::Tx& tx, const Line& line, std::string_view act, const Author& author) {
    save(tx, line);
    journal::record(tx, {std::string(act), author.by, line.id.text, author.person.text},
                    line.recorded_at);
    return line.id;
}

}  // namespace

Result<LineId, LineRefusal> enter_attendance(db::Tx& tx, const Claim& claim, const Author& author,
                                             clock::Instant now) {
    std::vector<Claim> together = {claim};
    std::optional<Line> same;
    for (auto& line : lines_of(tx, author.person)) {
        if (!same && is_same_training(line.claim, claim))
            same = std::move(line);
        else
            together.push_back(std::move(line.claim));
    }
    if (same && is_brought(*same)) return refuse(LineRefusal::frozen);
    if (const auto trouble = trouble_with(together)) return refuse(*trouble);
    auto line = same ? successor_of(*same, now, author.by) : first_line(author, now);
    line.claim = as_shown(claim);
    line.provenance = Provenance::roster;
    // The list vouches for it now, so a doubt about who confirmed it before no longer matters.
    line.confirmed_by = {};
    return keep(tx, line, "roster.entered", author);
}

Result<LineId, LineRefusal> support_line(db::Tx& tx, const LineId& id, const DocumentId& paper,
                                         const Author& author, clock::Instant now) {
    const auto line = find_line(tx, id);
    if (!line || line->is_removed || !people::is_one_person(tx, line->person, author.person))
        return refuse(LineRefusal::no_such_line);
    if (tx.find(sql::successor_of, id.text)) return refuse(LineRefusal::corrected_meanwhile);
    if (is_brought(*line)) return refuse(LineRefusal::frozen);
    auto next = successor_of(*line, now, author.by);
    next.claim = as_shown(line->claim);
    next.provenance = Provenance::transcript;
    next.shown_by = paper;
    next.confirmed_by = {};
    return keep(tx, next, "transcript.supported", author);
}

Result<LineId, LineRefusal> take_back_support(db::Tx& tx, const LineId& entry, const Author& author,
                                              clock::Instant now) {
    const auto line = standing_line(tx, entry);
    if (!line || !is_brought(*line)) return refuse(LineRefusal::no_such_line);
    auto next = successor_of(*line, now, author.by);
    // What stood before the first of the lines that others brought.
    std::optional<Line> before;
    for (auto& step : history_of(tx, entry)) {
        if (is_brought(step)) break;
        before = std::move(step);
    }
    if (before) {
        next.claim = before->claim;
        next.provenance = before->provenance;
        next.confirmed_by = before->confirmed_by;
        next.shown_by = {};
    } else {
        next.is_removed = true;
    }
    return keep(tx, next, "roster.taken_back", author);
}

std::optional<Line> standing_line(db::Tx& tx, const LineId& entry) {
    const auto row = tx.find(sql::newest_of_entry, entry.text);
    if (!row) return std::nullopt;
    auto line = line_of(*row);
    return line.is_removed ? std::nullopt : std::optional(std::move(line));
}

}  // namespace waymark::dossier
