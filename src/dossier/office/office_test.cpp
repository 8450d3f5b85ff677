// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dossier/jobs.h"
#include "dossier/office/rosters.h"
#include "dossier/office/vouch.h"
#include "dossier/store/file_for_test.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

namespace {

struct Office : File {
    OfficeNeeds needs;
    people::PersonId staff{"staff-1"};

    Training training() {
        Training one{"Harbor Training", ethics()};
        return one;
    }
    std::string address_of(const Author& of) {
        return in([&](db::Tx& tx) { return people::person_of(tx, of.person).email; });
    }
    Attendee at(std::string address, Hours amount = Hours::of_hours(6)) {
        return {"Somebody", *people::folded_address(address), {}, amount};
    }
    Roster recorded(const std::vector<Attendee>& attendees) {
        return in([&](db::Tx& tx) {
            return record_roster(tx, {house, needs, staff}, training(), attendees);
        });
    }
};

const words::Speaker english(Language::english);

}  // namespace

TEST_CASE("roster: its line stands in the file of the person, who cannot change it") {
    Office file;
    const auto roster = file.recorded({file.at(file.address_of(file.maria))});
    REQUIRE(roster.rows.front().outcome == RowOutcome::entered);
    REQUIRE(file.lines().size() == 1);
    const auto line = file.lines().front();
    CHECK(line.provenance == Provenance::roster);
    CHECK(line.claim.evidence == scheme::Evidence::document);
    CHECK(line.entry == roster.rows.front().entry);
    const auto removed =
        file.in([&](db::Tx& tx) { return remove_line(tx, line.id, file.maria, file.clock.now()); });
    CHECK(removed.error() == LineRefusal::frozen);
    const auto behind = file.in([&](db::Tx& tx) { return roster_behind(tx, line.entry); });
    CHECK(behind->training.provider == "Harbor Training");
}

TEST_CASE("roster: hours their owner wrote of the same training become those of the list") {
    Office file;
    auto own = ethics();
    own.amount = Hours::of_hours(8);
    const auto entry = file.added(own);
    const auto roster = file.recorded({file.at(file.address_of(file.maria))});
    REQUIRE(file.lines().size() == 1);
    CHECK(file.lines().front().entry == entry);
    CHECK(file.lines().front().claim.amount == Hours::of_hours(6));
    const auto undone = [&] {
        return file.in(
            [&](db::Tx& tx) { return undo_roster(tx, file.house, roster.id, file.staff); });
    };
    REQUIRE(undone().has_value());
    REQUIRE(file.lines().size() == 1);
    CHECK(file.lines().front().claim == own);
    CHECK(file.lines().front().provenance == Provenance::self);
    CHECK(file.in([&](db::Tx& tx) { return history_of(tx, entry); }).size() == 3);
    CHECK(undone().error() == UndoRefusal::undone_already);
}

TEST_CASE("roster: undone, what only the list brought is out of the file") {
    Office file;
    const auto roster = file.recorded({file.at(file.address_of(file.maria))});
    REQUIRE(file.in([&](db::Tx& tx) { return undo_roster(tx, file.house, roster.id, file.staff); })
                .has_value());
    CHECK(file.lines().empty());
    CHECK(file.in([&](db::Tx& tx) { return find_roster(tx, roster.id); })->is_undone);
    CHECK(file.recorded({file.at(file.address_of(file.maria))}).rows.front().outcome ==
          RowOutcome::entered);
}

TEST_CASE("roster: a second list, too long a day, and one's own file bring nothing") {
    Office file;
    const auto maria = file.at(file.address_of(file.maria));
    const auto other = file.at(file.address_of(file.other));
    CHECK(file.recorded({maria, maria}).rows.back().outcome == RowOutcome::stands_already);
    auto long_day = ethics();
    long_day.event = "another/training";
    long_day.amount = Hours::of_hours(20);
    REQUIRE(
        file.in([&](db::Tx& tx) { return add_line(tx, long_day, file.other, file.clock.now()); })
            .has_value());
    CHECK(file.recorded({other}).rows.front().outcome == RowOutcome::no_room);
    Office own;
    own.staff = own.maria.person;
    CHECK(own.recorded({own.at(own.address_of(own.maria))}).rows.front().outcome ==
          RowOutcome::barred);
    CHECK(own.lines().empty());
}

TEST_CASE("roster: a number of the register stands for who holds it") {
    Office file;
    file.needs.holder_of = [&](db::Tx&, std::string_view number) {
        return number == "1234" ? std::optional(file.maria.person) : std::nullopt;
    };
    const auto roster = file.recorded(
        {{"Maria", {}, "1234", Hours::of_hours(6)}, {"Nobody", {}, "9999", Hours::of_hours(6)}});
    CHECK(roster.rows[0].outcome == RowOutcome::entered);
    CHECK(roster.rows[1].outcome == RowOutcome::unknown_number);
}

TEST_CASE("roster: who is unknown waits, and finds the hours once the address is theirs") {
    Office file;
    const auto roster = file.recorded({file.at("newcomer@example.org")});
    REQUIRE(roster.rows.front().outcome == RowOutcome::waiting);
    CHECK(place_waiting(file.house) == 0);
    file.in([&](db::Tx& tx) {
        tx.execute(db::Statement{"test",
                                 "UPDATE accounts SET address = 'newcomer@example.org' "
                                 "WHERE person = $1"},
                   file.maria.person.text);
    });
    CHECK(place_waiting(file.house) == 1);
    CHECK(file.lines().size() == 1);
    CHECK(place_waiting(file.house) == 0);
}

TEST_CASE("class list: columns are found by name, and hours of one's own are kept") {
    const auto list = read_class_list(
        "Nombre;Correo electrónico;Horas\nAna;ANA@Example.org;4,5\nLuis;luis@example.org;\n",
        Hours::of_hours(6), english);
    REQUIRE(list.has_value());
    REQUIRE(list->size() == 2);
    CHECK(list->front().address == "ana@example.org");
    CHECK(list->front().amount == Hours::of_minutes(270));
    CHECK(list->back().amount == Hours::of_hours(6));
}

TEST_CASE("class list: each line that cannot be read is told with its place") {
    const auto read = [](std::string_view text) {
        return read_class_list(text, Hours::of_hours(6), english);
    };
    const auto list = read("name,email,hours\nAna,ana,6\nLuis,,6\nEva,eva@example.org,9\n");
    REQUIRE_FALSE(list.has_value());
    REQUIRE(list.error().size() == 3);
    CHECK(list.error()[0].line == 2);
    CHECK(list.error()[2].line == 4);
    CHECK(read("who,where\nAna,here\n").error().front().line == 0);
    CHECK_FALSE(read("name,email\n").has_value());
}

TEST_CASE("transcript: hours found in it count as shown, and go back to their owner's word") {
    Office file;
    const auto entry = file.added(ethics());
    const auto paper =
        file.in([&](db::Tx& tx) {
                return add_document(
                    tx, {"Transcript", {}, {{1, "digest", PaperKind::pdf, 10, PageState::clean}}},
                    file.maria, file.clock.now());
            })
            .value();
    const Author board{file.maria.person, file.staff.text};
    const auto line = file.in(
        [&](db::Tx& tx) { return support_line(tx, entry, paper, board, file.clock.now()); });
    REQUIRE(line.has_value());
    CHECK(file.lines().front().provenance == Provenance::transcript);
    CHECK(file.lines().front().shown_by == paper);
    CHECK(file.lines().front().claim.evidence == scheme::Evidence::document);
    const auto removed = [&] {
        return file.in(
            [&](db::Tx& tx) { return remove_document(tx, paper, file.maria, file.clock.now()); });
    };
    CHECK(removed().error() == PaperRefusal::stands_behind);
    REQUIRE(
        file.in([&](db::Tx& tx) { return take_back_support(tx, entry, board, file.clock.now()); })
            .has_value());
    CHECK(file.lines().front().claim.evidence == scheme::Evidence::self);
    CHECK(removed().has_value());
}
