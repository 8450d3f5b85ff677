// SPDX-License-Identifier: Apache-2.0
#include "dossier/office/rosters.h"

#include <array>

#include "base/ensure.h"
#include "dossier/office/letters.h"
#include "dossier/office/queries.sql.h"
#include "dossier/office/vouch.h"
#include "dossier/store/lines.h"
#include "dossier/store/rows.h"
#include "dossier/wordings.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/uuid.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

constexpr std::array<std::string_view, 6> outcomes = {"entered",        "waiting", "unknown_number",
                                                      "stands_already", "no_room", "barred"};

RowOutcome outcome_named(std::string_view name) {
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        if (outcomes[i] == name) return static_cast<RowOutcome>(i);
    throw Bug("a stored outcome can be read");
}

std::optional<people::PersonId> person_at(db::Tx& tx, const std::string& address) {
    const auto account = people::account_at(tx, address);
    if (!account || account->is_closed) return std::nullopt;
    return account->person;
}

/// Puts a line of the list into the file of the person it names, and tells them.
void enter(db::Tx& tx, const House& house, const Roster& roster, RosterRow& row) {
    auto claim = roster.training.claim;
    claim.amount = row.attendee.amount;
    const auto line =
        enter_attendance(tx, claim, {row.person, roster.recorded_by}, house.clock.now());
    if (line) row.entry = find_line(tx, *line)->entry;
    row.outcome = line                                  ? RowOutcome::entered
                  : line.error() == LineRefusal::frozen ? RowOutcome::stands_already
                                                        : RowOutcome::no_room;
    if (line) post_hours_entered(tx, house, roster, row);
}

RosterRow placed(db::Tx& tx, const OfficeWorker& by, const Roster& roster,
                 const Attendee& attendee) {
    RosterRow row;
    row.attendee = attendee;
    row.place = static_cast<std::int64_t>(roster.rows.size()) + 1;
    std::optional<people::PersonId> found;
    if (!attendee.address.empty())
        found = person_at(tx, attendee.address);
    else if (by.needs.holder_of)
        found = by.needs.holder_of(tx, attendee.number);
    row.outcome = attendee.address.empty() ? RowOutcome::unknown_number : RowOutcome::waiting;
    if (!found) return row;
    row.person = people::kept_person(tx, *found);
    row.outcome = RowOutcome::barred;
    if (!is_barred(tx, by, row.person)) enter(tx, by.house, roster, row);
    return row;
}

std::optional<std::string> maybe(const std::string& id) {
    return id.empty() ? std::nullopt : std::optional(id);
}

void save(db::Tx& tx, const Roster& roster) {
    const auto& [provider, claim] = roster.training;
    tx.execute(sql::add_roster, roster.id.text, provider, claim.title, claim.event,
               to_text(claim.begun), to_text(claim.on), claim.amount.parts(),
               word_for(claim.delivery), word_for(claim.recognition),
               joined_words(claim.categories), clock::to_text(roster.recorded_at),
               roster.recorded_by);
    for (const auto& row : roster.rows)
        tx.execute(sql::add_row, roster.id.text, row.place, row.attendee.name, row.attendee.address,
                   row.attendee.number, row.attendee.amount.parts(), name_of(row.outcome),
                   maybe(row.person.text), maybe(row.entry.text));
}

Roster roster_of(const db::Row& row) {
    Roster roster;
    roster.id = {row["id"].text()};
    roster.training.provider = row["provider"].text();
    auto& claim = roster.training.claim;
    claim.title = row["title"].text();
    claim.event = row["event"].text();
    claim.begun = day_of(row["begun_on"]);
    claim.on = day_of(row["ended_on"]);
    claim.amount = Hours::of_parts(row["parts"].integer());
    claim.delivery = value_of(row["delivery"].text(), delivery_of);
    claim.recognition = value_of(row["recognition"].text(), recognition_of);
    claim.categories = words_in(row["categories"].text());
    roster.recorded_at = instant_of(row["recorded_at"]);
    roster.recorded_by = row["recorded_by"].text();
    roster.is_undone = !row["undone_at"].is_null();
    return roster;
}

RosterRow row_of(const db::Row& row) {
    RosterRow one;
    one.place = row["place"].integer();
    one.attendee = {row["name"].text(), row["address"].text(), row["number"].text(),
                    Hours::of_parts(row["parts"].integer())};
    one.outcome = outcome_named(row["outcome"].text());
    one.person = {row["person_id"].optional_text().value_or("")};
    one.entry = {row["entry_id"].optional_text().value_or("")};
    return one;
}

}  // namespace

std::string_view name_of(RowOutcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; }

bool is_barred(db::Tx& tx, const OfficeWorker& by, const people::PersonId& of) {
    if (people::is_one_person(tx, by.who, of)) return true;
    return by.needs.is_barred && by.needs.is_barred(tx, by.house, by.who, of);
}

Roster record_roster(db::Tx& tx, const OfficeWorker& by, const Training& training,
                     const std::vector<Attendee>& attendees) {
    Roster roster;
    roster.recorded_at = by.house.clock.now();
    roster.id = crypto::new_id<RosterId>(roster.recorded_at);
    roster.training = training;
    roster.recorded_by = by.who.text;
    for (const auto& attendee : attendees) roster.rows.push_back(placed(tx, by, roster, attendee));
    save(tx, roster);
    journal::record(tx, {"roster.recorded", by.who.text, roster.id.text}, roster.recorded_at);
    return roster;
}

std::vector<Roster> rosters(db::Tx& tx) {
    std::vector<Roster> all;
    for (const auto& row : tx.query(sql::rosters, rosters_max)) all.push_back(roster_of(row));
    return all;
}

std::optional<Roster> find_roster(db::Tx& tx, const RosterId& id) {
    const auto row = tx.find(sql::roster, id.text);
    if (!row) return std::nullopt;
    auto roster = roster_of(*row);
    for (const auto& line : tx.query(sql::rows_of, id.text)) roster.rows.push_back(row_of(line));
    return roster;
}

std::optional<Roster> roster_behind(db::Tx& tx, const LineId& entry) {
    const auto row = tx.find(sql::roster_behind, entry.text);
    return row ? std::optional(roster_of(*row)) : std::nullopt;
}

Result<RosterId, UndoRefusal> undo_roster(db::Tx& tx, const House& house, const RosterId& id,
                                          const people::PersonId& by) {
    const auto now = house.clock.now();
    const auto roster = find_roster(tx, id);
    if (!roster) return refuse(UndoRefusal::no_such_roster);
    if (tx.execute(sql::undo_roster, id.text, clock::to_text(now), by.text) == 0)
        return refuse(UndoRefusal::undone_already);
    // What somebody took out meanwhile needs no undoing.
    for (const auto& row : roster->rows)
        if (row.outcome == RowOutcome::entered &&
            take_back_support(tx, row.entry, {row.person, by.text}, now))
            post_hours_undone(tx, house, *roster, row);
    journal::record(tx, {"roster.undone", by.text, id.text}, now);
    return id;
}

int place_waiting(House& house) {
    return db::transact(house.database, [&](db::Tx& tx) {
        int count = 0;
        for (const auto& waiting : tx.query(sql::waiting_rows)) {
            auto row = row_of(waiting);
            const auto person = person_at(tx, row.attendee.address);
            if (!person) continue;
            const auto roster = find_roster(tx, {waiting["roster_id"].text()});
            row.person = *person;
            row.outcome = RowOutcome::barred;
            if (!people::is_one_person(tx, *person, {roster->recorded_by}))
                enter(tx, house, *roster, row);
            tx.execute(sql::settle_row, roster->id.text, row.place, name_of(row.outcome),
                       row.person.text, maybe(row.entry.text));
            ++count;
        }
        return count;
    });
}

}  // namespace waymark::dossier
