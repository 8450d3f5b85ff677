// SPDX-License-Identifier: Apache-2.0
#include "dossier/confirm/rows.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ensure.h"
#include "dossier/confirm/queries.sql.h"
#include "dossier/store/rows.h"
#include "platform/crypto/sha256.h"
#include "platform/db/tx.h"
#include "platform/mail/mail.h"
#include "tasks/tasks.h"

namespace waymark::dossier {

namespace {

constexpr std::array<std::string_view, 5> states = {"asked", "confirmed", "declined", "not_me",
                                                    "taken_back"};

AttestationState state_named(std::string_view name) {
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i] == name) return static_cast<AttestationState>(i);
    throw Bug("a stored state of a confirmation can be read");
}

LineAnswer outcome_of(const db::Value& value) {
    const auto word = value.optional_text();
    if (!word) return LineAnswer::open;
    return *word == "confirmed" ? LineAnswer::confirmed : LineAnswer::struck;
}

std::vector<Flag> flags_of(db::Tx& tx, const AttestationId& id) {
    std::vector<Flag> flags;
    for (const auto flag : {Flag::own_address, Flag::shared_address})
        if (tasks::is_open(tx, task_of(flag), id.text)) flags.push_back(flag);
    return flags;
}

}  // namespace

std::string_view name_of(AttestationState state) { return states[static_cast<std::size_t>(state)]; }

tasks::Kind task_of(Flag flag) {
    return flag == Flag::own_address ? tasks::Kind::own_referee : tasks::Kind::shared_referee;
}

std::string digest_of(std::string_view secret) { return crypto::sha256(secret); }

Attestation attestation_of(db::Tx& tx, const db::Row& row) {
    Attestation attestation;
    attestation.id = {row["id"].text()};
    attestation.person = people::kept_person(tx, {row["person_id"].text()});
    attestation.referee = {row["referee"].text(), row["email"].text(),
                           row["language"].text() == "es" ? Language::spanish : Language::english};
    attestation.state = state_named(row["state"].text());
    attestation.comment = row["comment"].text();
    attestation.issue = row["issue"].integer();
    attestation.reminders = row["reminders"].integer();
    attestation.created_at = instant_of(row["created_at"]);
    attestation.asked_at = instant_of(row["asked_at"]);
    attestation.expires_at = instant_of(row["expires_at"]);
    if (!row["answered_at"].is_null()) attestation.answered_at = instant_of(row["answered_at"]);
    attestation.flags = flags_of(tx, attestation.id);
    for (const auto& line : tx.query(sql::attested_lines_of, attestation.id.text))
        attestation.lines.push_back({line_of(line), outcome_of(line["outcome"])});
    return attestation;
}

std::optional<Attestation> find_attestation(db::Tx& tx, std::string_view secret,
                                            clock::Instant now) {
    const auto row = tx.find(sql::attestation_of_link, digest_of(secret), clock::to_text(now));
    if (!row) return std::nullopt;
    auto attestation = attestation_of(tx, *row);
    if (attestation.state == AttestationState::taken_back) return std::nullopt;
    return attestation;
}

std::optional<Attestation> find_attestation(db::Tx& tx, const AttestationId& id) {
    const auto row = tx.find(sql::attestation, id.text);
    return row ? std::optional(attestation_of(tx, *row)) : std::nullopt;
}

std::vector<Attestation> attestations_of(db::Tx& tx, const people::PersonId& person) {
    std::vector<Attestation> all;
    const auto records = people::records_of(tx, person);
    for (const auto& record : records)
        for (const auto& row : tx.query(sql::attestations_of, record.text))
            all.push_back(attestation_of(tx, row));
    if (records.size() > 1)
        std::ranges::sort(all, std::ranges::greater{},
                          [](const Attestation& one) { return std::tie(one.created_at, one.id); });
    return all;
}

bool has_open_flags(db::Tx& tx, const people::PersonId& person) {
    return std::ranges::any_of(attestations_of(tx, person),
                               [](const Attestation& one) { return !one.flags.empty(); });
}

std::vector<people::PersonId> who_named(db::Tx& tx, std::string_view email) {
    std::vector<people::PersonId> people;
    for (const auto& row :
         tx.query(sql::who_named, people::folded_address(email).value_or(std::string())))
        people.push_back(people::kept_person(tx, {row["person_id"].text()}));
    return people;
}

void note_opened(db::Tx& tx, const Attestation& attestation, clock::Instant now) {
    const auto letters = mail::letters_about(tx, attestation.id.text);
    if (!letters.empty()) mail::mark_opened(tx, letters.front().id, now);
}

}  // namespace waymark::dossier
