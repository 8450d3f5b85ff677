// SPDX-License-Identifier: Apache-2.0
#include "dossier/office/disputes.h"

#include "base/fold.h"
#include "dossier/office/letters.h"
#include "dossier/office/queries.sql.h"
#include "dossier/office/vouch.h"
#include "dossier/store/lines.h"
#include "dossier/store/rows.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "tasks/tasks.h"

namespace waymark::dossier {

namespace {

std::string_view name_of(DisputeOutcome outcome) {
    return outcome == DisputeOutcome::taken_out ? "taken_out" : "kept";
}

Dispute dispute_of(const db::Row& row) {
    Dispute one;
    one.id = {row["id"].text()};
    one.entry = {row["entry_id"].text()};
    one.person = {row["person_id"].text()};
    one.reason = row["reason"].text();
    one.opened_at = instant_of(row["opened_at"]);
    if (row["answered_at"].is_null()) return one;
    one.answered_at = instant_of(row["answered_at"]);
    one.outcome = row["outcome"].text() == name_of(DisputeOutcome::taken_out)
                      ? DisputeOutcome::taken_out
                      : DisputeOutcome::kept;
    one.answer = row["answer"].text();
    return one;
}

std::optional<DisputeRefusal> trouble_with(std::string_view words) {
    if (folded(words).empty()) return DisputeRefusal::words_missing;
    if (words.size() > dispute_words_max) return DisputeRefusal::words_too_long;
    return std::nullopt;
}

/// The task about a dispute; its note is whose file it is, so that they do not answer it.
tasks::TaskId open_task(db::Tx& tx, const Dispute& dispute, clock::Instant now) {
    return tasks::open(tx, tasks::Kind::disputed_hours, dispute.id.text, dispute.person.text, now);
}

}  // namespace

bool can_be_disputed(const Line& line) {
    return line.provenance == Provenance::roster || line.provenance == Provenance::transcript;
}

Result<DisputeId, DisputeRefusal> dispute_entry(db::Tx& tx, const LineId& entry,
                                                std::string_view reason, const Author& author,
                                                clock::Instant now) {
    if (const auto trouble = trouble_with(reason)) return refuse(*trouble);
    const auto line = standing_line(tx, entry);
    if (!line || !people::is_one_person(tx, line->person, author.person))
        return refuse(DisputeRefusal::no_such_line);
    if (!can_be_disputed(*line)) return refuse(DisputeRefusal::not_brought);
    const auto before = dispute_about(tx, entry);
    if (before && before->is_open()) return refuse(DisputeRefusal::open_already);
    Dispute dispute;
    dispute.id = crypto::new_id<DisputeId>(now);
    dispute.person = author.person;
    tx.execute(sql::add_dispute, dispute.id.text, entry.text, author.person.text, reason,
               clock::to_text(now));
    open_task(tx, dispute, now);
    journal::record(tx, {"hours.disputed", author.by, entry.text, author.person.text}, now);
    return dispute.id;
}

Result<DisputeId, DisputeRefusal> answer_dispute(db::Tx& tx, const OfficeWorker& by,
                                                 const DisputeId& id, const DisputeAnswer& answer) {
    if (const auto trouble = trouble_with(answer.words)) return refuse(*trouble);
    auto dispute = find_dispute(tx, id);
    if (!dispute) return refuse(DisputeRefusal::no_such_dispute);
    if (!dispute->is_open()) return refuse(DisputeRefusal::answered_already);
    if (is_barred(tx, by, dispute->person)) return refuse(DisputeRefusal::barred);
    const auto now = by.house.clock.now();
    // The words of the letter are about the hours as they stood.
    const auto line = standing_line(tx, dispute->entry);
    dispute->outcome = answer.outcome;
    dispute->answer = answer.words;
    tx.execute(sql::answer_dispute, id.text, clock::to_text(now), by.who.text,
               name_of(answer.outcome), answer.words);
    // A list that was undone meanwhile has taken its hours along.
    if (answer.outcome == DisputeOutcome::taken_out)
        (void)take_back_support(tx, dispute->entry, {dispute->person, by.who.text}, now);
    (void)tasks::close(tx, open_task(tx, *dispute, now), by.who.text, answer.words, now);
    journal::record(
        tx, {"hours.dispute_answered", by.who.text, dispute->entry.text, dispute->person.text},
        now);
    post_dispute_answered(tx, by.house, *dispute, line ? line->claim.title : std::string());
    return id;
}

std::optional<Dispute> find_dispute(db::Tx& tx, const DisputeId& id) {
    const auto row = tx.find(sql::dispute, id.text);
    return row ? std::optional(dispute_of(*row)) : std::nullopt;
}

std::optional<Dispute> dispute_about(db::Tx& tx, const LineId& entry) {
    const auto row = tx.find(sql::newest_dispute_of, entry.text);
    return row ? std::optional(dispute_of(*row)) : std::nullopt;
}

}  // namespace waymark::dossier
