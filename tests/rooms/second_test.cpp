// SPDX-License-Identifier: Apache-2.0
// Acts that two people do.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/board_for_test.h"
#include "desk/second/standing.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

namespace {

using registry::Standing;
using tasks::ProposalId;

/// A board with Darnell in its register.
struct Board : application::TestBoard {
    std::string number;

    Board() {
        registry::NewRegistration entry;
        entry.person = darnell.text;
        entry.application = "an application of long ago";
        entry.credential = "il-crss";
        entry.edition = "2023-04";
        entry.name = "Darnell";
        entry.begins_on = day_of("2026-01-05");
        entry.ends_on = day_of("2028-01-04");
        entry.by = "board";
        number = act([&](db::Tx& tx) { return registry::enter(tx, entry, clock.now()); }).value();
    }
    static Date day_of(const char* text) { return *parse_date(text); }

    Outcome ask(const people::PersonId& who, Standing standing = Standing::suspended,
                const char* reason = "complaint_open", const char* day = "2026-03-01") {
        return act([&](db::Tx& tx) {
            return ask_for(tx, by(who),
                           {number, {standing, day_of(day), reason}, "Letter of March 1."});
        });
    }
    Outcome agree(const people::PersonId& who, const tasks::Proposal& asked) {
        return act(
            [&](db::Tx& tx) { return agree_to(tx, by(who), asked.id, tasks::digest_of(asked)); });
    }
    Outcome say_no(const people::PersonId& who, const tasks::Proposal& asked, const char* why) {
        return act([&](db::Tx& tx) {
            return say_no_to(tx, by(who), asked.id, {who.text, tasks::digest_of(asked), why});
        });
    }
    Standing standing() {
        return db::read(database, [&](db::Tx& tx) {
            return registry::look_up(tx, number, by(sam).today, clock.now())->standing;
        });
    }
    std::vector<registry::OfficeStep> steps() {
        return db::read(database,
                        [&](db::Tx& tx) { return registry::office_steps_of(tx, number); });
    }
    std::size_t lines(std::string_view act, std::string_view about) {
        const auto all =
            db::read(database, [&](db::Tx& tx) { return journal::lines_about(tx, about); });
        return static_cast<std::size_t>(std::ranges::count_if(
            all, [&](const journal::Recorded& one) { return one.line.act == act; }));
    }
};

}  // namespace

TEST_CASE("second person: nothing happens until another agrees; then both stand in the record") {
    Board board;
    const auto asked = board.ask(board.elena);
    REQUIRE(asked.has_value());
    CHECK(board.standing() == Standing::active);
    CHECK(board.lines("second_person.asked", asked->id.text) == 1);
    CHECK(board.agree(board.elena, *asked).error() == StandingRefusal::same_person);
    CHECK(board.standing() == Standing::active);
    REQUIRE(board.agree(board.priya, *asked).has_value());
    CHECK(board.standing() == Standing::suspended);
    const auto last = board.steps().back();
    CHECK(last.by == board.elena.text);
    CHECK(last.confirmed_by == board.priya.text);
    CHECK(last.reason == "complaint_open");
    CHECK(last.step.effective_on == Board::day_of("2026-03-01"));
    CHECK(board.lines("second_person.agreed", asked->id.text) == 1);
    CHECK(board.lines("registration.standing_changed", board.number) == 1);
    // Whoever agrees twice does it once.
    CHECK(board.agree(board.priya, *asked).error() == StandingRefusal::not_there);
    CHECK(board.steps().size() == 2);
}

TEST_CASE("second person: what was read is what is done, and only on the ground it was asked on") {
    Board board;
    const auto asked = board.ask(board.elena).value();
    auto other = asked;
    other.wanted.arguments = "revoked 2026-03-01 complaint_closed";
    CHECK(board.agree(board.priya, other).error() == StandingRefusal::not_the_same);
    board
        .act([&](db::Tx& tx) {
            return registry::rename(tx, board.number, "Leo", {"board", board.clock.now()});
        })
        .value();
    CHECK(board.agree(board.priya, asked).error() == StandingRefusal::ground_changed);
    CHECK(board.standing() == Standing::active);
}

TEST_CASE("second person: a question is turned down with a reason, or taken back by who asked") {
    Board board;
    const auto first = board.ask(board.elena).value();
    CHECK(board.ask(board.priya).error() == StandingRefusal::waits_already);
    CHECK(board.say_no(board.priya, first, " ").error() == StandingRefusal::reason_missing);
    REQUIRE(board.say_no(board.priya, first, "The letter is not from them.").has_value());
    CHECK(board.agree(board.priya, first).error() == StandingRefusal::not_there);
    const auto second = board.ask(board.elena).value();
    REQUIRE(board.say_no(board.elena, second, "").has_value());
    const auto answered = db::read(board.database, [&](db::Tx& tx) {
        return tasks::answered_proposals(tx, clock::seconds_after(board.clock.now(), -1000),
                                         board.clock.now());
    });
    REQUIRE(answered.size() == 2);
    CHECK(answered[0].outcome == tasks::ProposalOutcome::taken_back);
    CHECK(answered[1].outcome == tasks::ProposalOutcome::turned_down);
    CHECK(answered[1].note == "The letter is not from them.");
    CHECK(board.standing() == Standing::active);
}

TEST_CASE("second person: after a week the question is gone, and can be asked anew") {
    Board board;
    const auto asked = board.ask(board.elena).value();
    board.pass_days(8);
    CHECK(board.agree(board.priya, asked).error() == StandingRefusal::not_there);
    CHECK(board.ask(board.elena).has_value());
}

TEST_CASE("second person: nobody asks or agrees about their own registration") {
    Board board;
    const auto asked = board.ask(board.elena).value();
    CHECK(board.agree(board.darnell, asked).error() == StandingRefusal::barred);
    CHECK(board.say_no(board.darnell, asked, "It is me.").error() == StandingRefusal::barred);
    Board other;
    CHECK(other.ask(other.darnell).error() == StandingRefusal::barred);
}

TEST_CASE("second person: what cannot follow, or has no fitting reason, is not even asked") {
    Board board;
    CHECK(board.ask(board.elena, Standing::active, "sanction_over").error() ==
          StandingRefusal::not_after_that);
    CHECK(board.ask(board.elena, Standing::suspended, "own_wish").error() ==
          StandingRefusal::reason_does_not_fit);
    CHECK(board.ask(board.elena, Standing::suspended, "complaint_open", "2025-12-31").error() ==
          StandingRefusal::bad_day);
    CHECK(board.standing() == Standing::active);
}

TEST_CASE("second person: a suspension is lifted by a new line, and the old one stays") {
    Board board;
    REQUIRE(board.agree(board.priya, board.ask(board.elena).value()).has_value());
    const auto lifted =
        board.ask(board.priya, Standing::active, "sanction_over", "2026-03-09").value();
    REQUIRE(board.agree(board.elena, lifted).has_value());
    CHECK(board.standing() == Standing::active);
    CHECK(board.steps().size() == 3);
}

TEST_CASE("second person: the holder reads what changed, from when, why, and how to object") {
    Board board;
    const auto letters = [&] {
        return db::read(board.database,
                        [&](db::Tx& tx) { return mail::letters_about(tx, board.number); });
    };
    const auto asked = board.ask(board.elena).value();
    CHECK(letters().empty());
    REQUIRE(board.agree(board.priya, asked).has_value());
    REQUIRE(letters().size() == 1);
    const auto letter = letters().front().letter;
    CHECK(letter.language == Language::english);
    CHECK(letter.subject == "News about your registration");
    for (const char* part :
         {"is suspended from March 1, 2026 on", "The reason: A complaint is open.",
          "You can do so until April 8, 2026", "/en/my/registration/",
          "http://localhost:8080/en/register/"}) {
        INFO(part);
        CHECK(letter.text.find(part) != letter.text.npos);
        CHECK(letter.html.find(part) != letter.html.npos);
    }
    // What was written for the second person stays with the board.
    CHECK(letter.text.find("Letter of March 1.") == letter.text.npos);
}

TEST_CASE("second person: the demonstration has others who may confirm; a board of one has none") {
    Board board;
    CHECK(db::read(board.database, [&](db::Tx& tx) { return others_who_may(tx, board.elena); }) >=
          1);
    const auto changed = board.act([&](db::Tx& tx) {
        const auto priya = people::account_of(tx, board.priya);
        people::Visitor admin;
        admin.account.text = "somebody";
        admin.person.text = "somebody";
        return people::change_roles(tx, priya->id, {people::Role::candidate}, admin,
                                    board.clock.now());
    });
    REQUIRE(changed.has_value());
    CHECK(db::read(board.database, [&](db::Tx& tx) { return others_who_may(tx, board.elena); }) ==
          0);
}

}  // namespace waymark::desk
