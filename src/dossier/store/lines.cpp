// SPDX-License-Identifier: Apache-2.0
#include "dossier/store/lines.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "dossier/dossier.h"
#include "dossier/store/queries.sql.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

/// What the limits of a file ask of its other lines: their days, hours and categories, no more.
std::vector<Claim> claims_beside(db::Tx& tx, const people::PersonId& person, const LineId& apart) {
    std::vector<db::Row> rows;
    tx.foresee(sql::claimed_beside, person.text);
    for (const auto& record : people::records_of(tx, person))
        for (auto& row : tx.query(sql::claimed_beside, record.text)) rows.push_back(std::move(row));
    std::set<std::string_view> past = {apart.text};
    for (const auto& row : rows)
        if (!row["supersedes"].is_null()) past.insert(row["supersedes"].text());
    std::vector<Claim> claims;
    for (const auto& row : rows)
        if (!row["is_removed"].boolean() && !past.contains(row["id"].text()))
            claims.push_back(claimed_in(row));
    return claims;
}

/// Whose record the claim belongs to: hours of a job go with it, should merged records be parted.
/// Nothing when the job is somebody else's.
std::optional<people::PersonId> owner_of(db::Tx& tx, const Claim& claim,
                                         const people::PersonId& person) {
    if (claim.employment.is_empty()) return person;
    const auto job = find_employment(tx, claim.employment);
    if (!job || !people::is_one_person(tx, job->person, person)) return std::nullopt;
    return job->person;
}

Line first_line(const Claim& claim, Provenance provenance, const Author& author,
                clock::Instant now) {
    Line line;
    line.id = crypto::new_id<LineId>(now);
    line.entry = line.id;
    line.person = author.person;
    line.claim = provenance == Provenance::self ? as_own_word(claim) : claim;
    line.provenance = provenance;
    line.recorded_at = now;
    line.recorded_by = author.by;
    return line;
}

/// The line, if its owner may still change it.
Result<Line, LineRefusal> open_line(db::Tx& tx, const LineId& id, const Author& author) {
    const auto line = find_line(tx, id);
    if (!line || line->is_removed || !people::is_one_person(tx, line->person, author.person))
        return refuse(LineRefusal::no_such_line);
    if (tx.find(sql::successor_of, id.text)) return refuse(LineRefusal::corrected_meanwhile);
    if (line->is_frozen()) return refuse(LineRefusal::frozen);
    return *line;
}

}  // namespace

Result<LineId, LineRefusal> add_line(db::Tx& tx, const Claim& claim, const Author& author,
                                     clock::Instant now) {
    const auto owner = owner_of(tx, claim, author.person);
    if (!owner) return refuse(LineRefusal::no_such_employment);
    auto claims = claims_beside(tx, author.person, {});
    claims.push_back(claim);
    if (const auto trouble = trouble_with(claims)) return refuse(*trouble);
    const auto line = first_line(claim, Provenance::self, {*owner, author.by}, now);
    save(tx, line);
    journal::record(tx, {"dossier.line_added", author.by, line.id.text, author.person.text}, now);
    return line.id;
}

Result<std::vector<LineId>, LineRefusal> add_lines(db::Tx& tx, std::span<const Claim> claims,
                                                   Provenance provenance, const Author& author,
                                                   clock::Instant now) {
    auto together = claims_beside(tx, author.person, {});
    together.insert(together.end(), claims.begin(), claims.end());
    if (const auto trouble = trouble_with(together)) return refuse(*trouble);
    std::vector<LineId> ids;
    ids.reserve(claims.size());
    for (const auto& claim : claims) {
        const auto owner = owner_of(tx, claim, author.person);
        if (!owner) return refuse(LineRefusal::no_such_employment);
        const auto line = first_line(claim, provenance, {*owner, author.by}, now);
        save(tx, line);
        ids.push_back(line.id);
    }
    journal::record(
        tx, {"dossier.lines_imported", author.by, author.person.text, author.person.text}, now);
    return ids;
}

Result<LineId, LineRefusal> correct_line(db::Tx& tx, const LineId& id, const Claim& claim,
                                         const Author& author, clock::Instant now) {
    const auto line = open_line(tx, id, author);
    if (!line) return refuse(line.error());
    const auto owner = owner_of(tx, claim, line->person);
    if (!owner) return refuse(LineRefusal::no_such_employment);
    auto claims = claims_beside(tx, author.person, id);
    claims.push_back(claim);
    if (const auto trouble = trouble_with(claims)) return refuse(*trouble);
    auto next = successor_of(*line, now, author.by);
    next.person = *owner;
    next.claim = as_own_word(claim);
    save(tx, next);
    journal::record(tx, {"dossier.line_corrected", author.by, next.id.text, author.person.text},
                    now);
    return next.id;
}

Result<LineId, LineRefusal> remove_line(db::Tx& tx, const LineId& id, const Author& author,
                                        clock::Instant now) {
    const auto line = open_line(tx, id, author);
    if (!line) return refuse(line.error());
    auto next = successor_of(*line, now, author.by);
    next.is_removed = true;
    save(tx, next);
    journal::record(tx, {"dossier.line_withdrawn", author.by, next.id.text, author.person.text},
                    now);
    return next.id;
}

std::vector<Line> lines_of(db::Tx& tx, const people::PersonId& person) {
    std::vector<Line> lines;
    tx.foresee(sql::lines_of, person.text);
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::lines_of, record.text)) lines.push_back(line_of(row));
    if (records.size() > 1)
        std::ranges::sort(lines, {},
                          [](const Line& line) { return std::tie(line.claim.on, line.id); });
    return lines;
}

std::optional<Line> find_line(db::Tx& tx, const LineId& id) {
    const auto row = tx.find(sql::line, id.text);
    return row ? std::optional(line_of(*row)) : std::nullopt;
}

std::vector<Line> history_of(db::Tx& tx, const LineId& entry) {
    std::vector<Line> lines;
    for (const auto& row : tx.query(sql::history_of, entry.text)) lines.push_back(line_of(row));
    // What supersedes comes after, also where the clock did not move between the two.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto before = i == 0 ? LineId{} : lines[i - 1].id;
        const auto next = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
                                       [&](const Line& line) { return line.supersedes == before; });
        if (next != lines.end()) std::swap(lines[i], *next);
    }
    return lines;
}

std::vector<Claim> claims_in(const Record& record) {
    std::vector<Claim> claims;
    const auto& dossier = record.dossier;
    for (const auto& entry : dossier.entries) {
        Claim claim;
        claim.kind = entry.kind;
        claim.title = record.titles.text(entry.title);
        claim.event = entry.event == 0 ? "" : record.events.text(entry.event);
        claim.begun = entry.begun;
        claim.on = entry.on;
        claim.amount = entry.amount;
        claim.delivery = entry.delivery;
        claim.recognition = entry.recognition;
        claim.setting = entry.setting;
        claim.evidence = entry.evidence;
        claim.duty_share = entry.duty_share;
        for (std::size_t bit = 0; bit < dossier.categories.size(); ++bit)
            if ((entry.categories >> bit & 1U) != 0)
                claim.categories.push_back(dossier.categories[bit]);
        claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace waymark::dossier
