// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "dossier/office/class_list.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Tx;
}

/// Who was at a training, as whoever gave it told the board. Each line goes into the file of the
/// person it names, where they see it, and can dispute but not change it.
namespace waymark::dossier {

using RosterId = Id<struct RosterTag>;

/// What wings above know. Each is called inside the transaction of the act; one that is not set
/// knows nobody, and bars nobody.
struct OfficeNeeds {
    /// Who holds a number of the register.
    std::function<std::optional<people::PersonId>(db::Tx&, std::string_view number)> holder_of = {};
    /// Whether somebody of the staff may not write into that person's file: it is their own, or
    /// they have a conflict of interest.
    std::function<bool(db::Tx&, const House&, const people::PersonId& staff,
                       const people::PersonId& of)>
        is_barred = {};
};
/// Somebody of the staff at work.
struct OfficeWorker {
    const House& house;
    const OfficeNeeds& needs;
    people::PersonId who;
};
/// Nobody writes into their own file, whatever else bars them.
bool is_barred(db::Tx& tx, const OfficeWorker& by, const people::PersonId& of);

/// A training as the list has it.
struct Training {
    std::string provider;
    Claim claim;  ///< title, day, length, topic
};
inline constexpr std::size_t provider_max = 200;  ///< bytes

enum class RowOutcome : std::uint8_t {
    entered,
    waiting,         ///< nobody has signed up with the address; who does finds it in their file
    unknown_number,  ///< the register does not know the number
    stands_already,  ///< another list, or this one above, brought the same training of that day
    no_room,         ///< with the other hours of their file, the day would be too long
    barred,          ///< whoever recorded the list may not write into this file
};
std::string_view name_of(RowOutcome outcome);

struct RosterRow {
    std::int64_t place = 1;
    Attendee attendee;
    RowOutcome outcome = RowOutcome::waiting;
    people::PersonId person;  ///< empty while nobody was found
    LineId entry;             ///< empty unless entered
};

struct Roster {
    RosterId id;
    Training training;
    clock::Instant recorded_at;
    std::string recorded_by;  ///< id of the person
    bool is_undone = false;
    std::vector<RosterRow> rows;
};

/// Records a list, each line as far as it goes.
Roster record_roster(db::Tx& tx, const OfficeWorker& by, const Training& training,
                     const std::vector<Attendee>& attendees);

/// The newest first, without their lines; at most `rosters_max`.
inline constexpr std::int64_t rosters_max = 200;
std::vector<Roster> rosters(db::Tx& tx);
std::optional<Roster> find_roster(db::Tx& tx, const RosterId& id);
/// The list that brought an entry, without its lines.
std::optional<Roster> roster_behind(db::Tx& tx, const LineId& entry);

enum class UndoRefusal : std::uint8_t { no_such_roster, undone_already };
/// Takes the hours of the list out of the files again; those who wait are forgotten.
Result<RosterId, UndoRefusal> undo_roster(db::Tx& tx, const House& house, const RosterId& id,
                                          const people::PersonId& by);

/// Looks whether somebody who waits has signed up since; for a job. How many.
int place_waiting(House& house);

}  // namespace waymark::dossier
