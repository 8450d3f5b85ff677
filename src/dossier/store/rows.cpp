// SPDX-License-Identifier: Apache-2.0
#include "dossier/store/rows.h"

#include <array>

#include "base/ensure.h"
#include "dossier/store/lines.h"
#include "dossier/store/queries.sql.h"
#include "dossier/wordings.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

constexpr std::array<std::string_view, 4> provenances = {"self", "supervisor", "roster",
                                                         "transcript"};

Provenance provenance_named(std::string_view name) {
    for (std::size_t i = 0; i < provenances.size(); ++i)
        if (provenances[i] == name) return static_cast<Provenance>(i);
    throw Bug("a stored provenance can be read");
}

scheme::EntryKind kind_named(std::string_view word) {
    const auto kind = line_kind_of(word);
    ensure(kind && *kind < LineKind::fact, "a stored kind of entry can be read");
    return static_cast<scheme::EntryKind>(*kind);
}

template <typename I>
std::optional<std::string> maybe(const I& id) {
    return id.is_empty() ? std::nullopt : std::optional(id.text);
}

Claim claim_of(const db::Row& row) {
    auto claim = claimed_in(row);
    claim.title = row["title"].text();
    claim.event = row["event"].text();
    claim.delivery = value_of(row["delivery"].text(), delivery_of);
    claim.setting = value_of(row["setting"].text(), setting_of);
    claim.evidence = evidence_named(row["evidence"].text());
    claim.duty_share = static_cast<int>(row["duty_share"].integer());
    claim.employment = {row["employment_id"].optional_text().value_or("")};
    return claim;
}

}  // namespace

std::string_view name_of(Provenance provenance) {
    return provenances[static_cast<std::size_t>(provenance)];
}

Claim claimed_in(const db::Row& row) {
    Claim claim;
    claim.kind = kind_named(row["kind"].text());
    claim.recognition = value_of(row["recognition"].text(), recognition_of);
    claim.begun = day_of(row["begun_on"]);
    claim.on = day_of(row["ended_on"]);
    claim.amount = Hours::of_parts(row["parts"].integer());
    claim.categories = words_in(row["categories"].text());
    return claim;
}

void save(db::Tx& tx, const Line& line) {
    const auto& claim = line.claim;
    tx.execute(sql::add_line, line.id.text, line.entry.text, maybe(line.supersedes),
               line.person.text, maybe(claim.employment), word_for(claim.kind), claim.title,
               claim.event, to_text(claim.begun), to_text(claim.on), claim.amount.parts(),
               word_for(claim.delivery), word_for(claim.recognition), word_for(claim.setting),
               word_for(claim.evidence), claim.duty_share, joined_words(claim.categories),
               name_of(line.provenance), line.is_removed, maybe(line.confirmed_by),
               maybe(line.shown_by), clock::to_text(line.recorded_at), line.recorded_by);
}

Line line_of(const db::Row& row) {
    Line line;
    line.id = {row["id"].text()};
    line.entry = {row["entry_id"].text()};
    line.supersedes = {row["supersedes"].optional_text().value_or("")};
    line.person = {row["person_id"].text()};
    line.claim = claim_of(row);
    line.provenance = provenance_named(row["provenance"].text());
    line.is_removed = row["is_removed"].boolean();
    line.confirmed_by = {row["confirmed_by"].optional_text().value_or("")};
    line.shown_by = {row["shown_by"].optional_text().value_or("")};
    line.recorded_at = instant_of(row["recorded_at"]);
    line.recorded_by = row["recorded_by"].text();
    return line;
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = text.find(' ');
        words.emplace_back(text.substr(0, end));
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
    }
    return words;
}

Date day_of(const db::Value& value) {
    const auto day = parse_date(value.text());
    ensure(day.has_value(), "a stored day can be read");
    return *day;
}

std::optional<Date> maybe_day_of(const db::Value& value) {
    return value.is_null() ? std::nullopt : std::optional(day_of(value));
}

std::optional<std::string> text_of(const std::optional<Date>& day) {
    return day ? std::optional(to_text(*day)) : std::nullopt;
}

clock::Instant instant_of(const db::Value& value) {
    const auto instant = clock::parse_instant(value.text());
    ensure(instant.has_value(), "a stored instant can be read");
    return *instant;
}

scheme::Evidence evidence_named(std::string_view word) {
    const auto evidence = evidence_of(word);
    ensure(evidence.has_value(), "a stored strength of evidence can be read");
    return *evidence;
}

Line successor_of(const Line& line, clock::Instant now, std::string by) {
    Line next = line;
    next.id = crypto::new_id<LineId>(now);
    next.supersedes = line.id;
    next.recorded_at = now;
    next.recorded_by = std::move(by);
    return next;
}

}  // namespace waymark::dossier
