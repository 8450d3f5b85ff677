// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/fold.h"
#include "base/one_line.h"
#include "dossier/confirm/letters.h"
#include "dossier/confirm/queries.sql.h"
#include "dossier/confirm/rows.h"
#include "dossier/store/lines.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"
#include "tasks/tasks.h"

namespace waymark::dossier {

namespace {

constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

std::optional<AskRefusal> trouble_with(const Referee& referee) {
    if (folded(referee.name).empty() || referee.name.size() > people::name_max ||
        !is_one_line(referee.name))
        return AskRefusal::no_name;
    if (!people::folded_address(referee.email)) return AskRefusal::bad_address;
    return std::nullopt;
}

/// The lines, if each may be asked about.
Result<std::vector<AttestedLine>, AskRefusal> open_lines(db::Tx& tx, const std::vector<LineId>& ids,
                                                         const Author& author, clock::Instant now) {
    std::vector<AttestedLine> lines;
    const auto present = lines_of(tx, author.person);
    for (const auto& id : ids) {
        const auto place = std::ranges::find(present, id, &Line::id);
        if (place == present.end()) return refuse(AskRefusal::no_such_line);
        if (place->is_frozen()) return refuse(AskRefusal::line_is_frozen);
        if (tx.find(sql::open_question_about, place->entry.text, clock::to_text(now)))
            return refuse(AskRefusal::line_is_asked_about);
        const auto is_same = [&](const AttestedLine& known) { return known.line.id == id; };
        if (std::ranges::none_of(lines, is_same)) lines.push_back({*place, LineAnswer::open});
    }
    return lines;
}

/// The board speaks for a candidate only so often, and no more where somebody said "not me".
std::optional<AskRefusal> why_silent(db::Tx& tx, const Author& author, const Referee& referee,
                                     clock::Instant now) {
    const auto address = *people::folded_address(referee.email);
    for (const auto& record : people::records_of(tx, author.person))
        if (tx.find(sql::is_not_theirs, record.text, address)) return AskRefusal::not_theirs;
    const auto since = clock::to_text(clock::seconds_after(now, -seconds_a_day));
    const auto number = [&](const auto& statement, const std::string& whose) {
        return tx.one(statement, whose, since)["number"].integer();
    };
    if (number(sql::letters_of, author.person.text) >= letters_a_day_of ||
        number(sql::letters_to, address) >= letters_a_day_to)
        return AskRefusal::too_many_letters;
    return std::nullopt;
}

/// Posts the question, and counts the letter.
mail::LetterId send(db::Tx& tx, const House& house, const Attestation& asked, clock::Instant now) {
    auto letter = post_question(tx, house, asked, Occasion::first, now);
    tx.execute(sql::count_letter, letter.text, asked.person.text,
               *people::folded_address(asked.referee.email), clock::to_text(now));
    return letter;
}

void flag(db::Tx& tx, const Attestation& attestation, Flag flag, clock::Instant now) {
    tasks::open(tx, task_of(flag), attestation.id.text, attestation.person.text, now);
    journal::record(
        tx, {"attestation.flagged", "board", attestation.id.text, attestation.person.text}, now);
}

/// Staff look at an address that is the candidate's own, or that others are said to have too.
void flag_address(db::Tx& tx, const Attestation& attestation, clock::Instant now) {
    const auto address = *people::folded_address(attestation.referee.email);
    for (const auto& record : people::records_of(tx, attestation.person))
        if (people::folded_address(people::person_of(tx, record).email) == address)
            flag(tx, attestation, Flag::own_address, now);
    const auto name = folded(attestation.referee.name);
    const auto rows = tx.query(sql::others_at_address, address);
    const bool has_other = std::ranges::any_of(
        rows, [&](const db::Row& row) { return folded(row["referee"].text()) != name; });
    if (has_other) flag(tx, attestation, Flag::shared_address, now);
}

Attestation fresh(const Referee& referee, const Author& author, clock::Instant now) {
    Attestation attestation;
    attestation.id = crypto::new_id<AttestationId>(now);
    attestation.person = author.person;
    attestation.referee = referee;
    attestation.created_at = now;
    attestation.asked_at = now;
    attestation.expires_at = clock::seconds_after(now, attestation_seconds);
    return attestation;
}

}  // namespace

Result<AttestationId, AskRefusal> ask_attestation(db::Tx& tx, const House& house,
                                                  const Referee& referee,
                                                  const std::vector<LineId>& ids,
                                                  const Author& author) {
    const auto now = house.clock.now();
    if (const auto trouble = trouble_with(referee)) return refuse(*trouble);
    if (ids.empty()) return refuse(AskRefusal::no_lines);
    if (ids.size() > attested_lines_max) return refuse(AskRefusal::too_many_lines);
    auto lines = open_lines(tx, ids, author, now);
    if (!lines) return refuse(lines.error());
    if (const auto silent = why_silent(tx, author, referee, now)) return refuse(*silent);
    const auto asked = fresh(referee, author, now);
    const auto letter = send(tx, house, asked, now);
    tx.execute(sql::add_attestation, asked.id.text, asked.person.text,
               digest_of(secret_of(house, asked.id, asked.issue)), letter.text, referee.name,
               referee.email, *people::folded_address(referee.email), code_of(referee.language),
               clock::to_text(now), clock::to_text(asked.expires_at));
    for (const auto& line : *lines)
        tx.execute(sql::add_attested_line, asked.id.text, line.line.entry.text, line.line.id.text);
    journal::record(tx, {"attestation.requested", author.by, asked.id.text, author.person.text},
                    now);
    flag_address(tx, asked, now);
    return asked.id;
}

Result<AttestationId, AskRefusal> correct_address(db::Tx& tx, const House& house,
                                                  const AttestationId& id, const Referee& referee,
                                                  const Author& author) {
    const auto now = house.clock.now();
    if (const auto trouble = trouble_with(referee)) return refuse(*trouble);
    auto asked = find_attestation(tx, id);
    if (!asked || asked->person != author.person) return refuse(AskRefusal::no_such_attestation);
    if (asked->state != AttestationState::asked) return refuse(AskRefusal::answered_already);
    if (const auto silent = why_silent(tx, author, referee, now)) return refuse(*silent);
    asked->referee = referee;
    ++asked->issue;
    asked->expires_at = clock::seconds_after(now, attestation_seconds);
    const auto letter = send(tx, house, *asked, now);
    tx.execute(sql::reissue, id.text, digest_of(secret_of(house, id, asked->issue)), asked->issue,
               letter.text, referee.name, referee.email, *people::folded_address(referee.email),
               code_of(referee.language), clock::to_text(now), clock::to_text(asked->expires_at));
    journal::record(tx, {"attestation.address_corrected", author.by, id.text, author.person.text},
                    now);
    flag_address(tx, *asked, now);
    return id;
}

Result<AttestationId, AskRefusal> take_back(db::Tx& tx, const AttestationId& id,
                                            const Author& author, clock::Instant now) {
    const auto asked = find_attestation(tx, id);
    if (!asked || asked->person != author.person) return refuse(AskRefusal::no_such_attestation);
    if (asked->state != AttestationState::asked) return refuse(AskRefusal::answered_already);
    tx.execute(sql::close_attestation, id.text, name_of(AttestationState::taken_back), "",
               clock::to_text(now));
    journal::record(tx, {"attestation.withdrawn", author.by, id.text, author.person.text}, now);
    return id;
}

int remind_due(db::Tx& tx, const House& house, clock::Instant now) {
    int posted = 0;
    const auto first_day = clock::seconds_after(now, -reminder_days.front() * seconds_a_day);
    const auto rows = tx.query(sql::to_remind, clock::to_text(first_day), clock::to_text(now),
                               static_cast<std::int64_t>(reminder_days.size()));
    for (const auto& row : rows) {
        const auto asked = attestation_of(tx, row);
        const auto due = reminder_days[static_cast<std::size_t>(asked.reminders)];
        if (clock::seconds_after(asked.asked_at, due * seconds_a_day) > now) continue;
        // After a long pause one reminder is enough: the steps that were missed are passed over.
        const auto passed = std::ranges::count_if(reminder_days, [&](int day) {
            return clock::seconds_after(asked.asked_at, day * seconds_a_day) <= now;
        });
        const auto letter = post_question(tx, house, asked, Occasion::reminder, now);
        tx.execute(sql::count_reminder, asked.id.text, passed, letter.text);
        journal::record(tx, {"attestation.reminded", "board", asked.id.text, asked.person.text},
                        now);
        ++posted;
    }
    return posted;
}

}  // namespace waymark::dossier
