// SPDX-License-Identifier: Apache-2.0
// The holder of a number asks other people to look at its standing again.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/board_for_test.h"
#include "desk/second/look.h"
#include "desk/second/standing.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

namespace {

using registry::ReviewRefusal;
using registry::Standing;

/// A board that suspended Darnell: Elena asked for it, Priya confirmed.
struct Board : application::TestBoard {
    std::string number;

    Board() {
        registry::NewRegistration entry;
        entry.person = darnell.text;
        entry.application = "an application of long ago";
        entry.credential = "il-crss";
        entry.edition = "2023-04";
        entry.name = "Darnell";
        entry.begins_on = application::day_of("2026-01-05");
        entry.ends_on = application::day_of("2028-01-04");
        entry.by = "board";
        number = act([&](db::Tx& tx) { return registry::enter(tx, entry, clock.now()); }).value();
        change(elena, priya, Standing::suspended, "complaint_open").value();
    }
    Outcome change(const people::PersonId& asks, const people::PersonId& agrees, Standing standing,
                   const char* reason) {
        const auto asked = act([&](db::Tx& tx) {
            return ask_for(tx, by(asks),
                           {number, {standing, by(asks).today, reason}, "Letter of March 1."});
        });
        if (!asked) return asked;
        return act([&](db::Tx& tx) {
            return agree_to(tx, by(agrees), asked->id, tasks::digest_of(*asked));
        });
    }
    registry::Reviewed ask(const people::PersonId& who, const char* why = "It was my namesake.") {
        return act([&](db::Tx& tx) { return ask_for_look(tx, by(who), number, why); });
    }
    registry::Reviewed uphold(const people::PersonId& who, const char* note = "It was you.") {
        return act([&](db::Tx& tx) { return uphold_standing(tx, by(who), number, note); });
    }
    std::optional<registry::StandingReview> review() {
        return db::read(database, [&](db::Tx& tx) { return registry::review_of(tx, number); });
    }
    std::ptrdiff_t lines(std::string_view act) {
        const auto all =
            db::read(database, [&](db::Tx& tx) { return journal::lines_about(tx, number); });
        return std::ranges::count_if(
            all, [&](const journal::Recorded& one) { return one.line.act == act; });
    }
};

}  // namespace

TEST_CASE("another look: the holder asks once, within the days of the scheme, with a reason") {
    Board board;
    CHECK(board.ask(board.sam).error() == ReviewRefusal::nothing_to_review);
    CHECK(board.ask(board.darnell, " ").error() == ReviewRefusal::words_missing);
    const auto look = db::read(board.database, [&](db::Tx& tx) {
        return look_for(tx, board.by(board.darnell), board.number);
    });
    REQUIRE(look.has_value());
    CHECK(look->last_day == application::day_of("2026-04-08"));
    board.pass_days(30);
    REQUIRE(board.ask(board.darnell).has_value());
    CHECK(board.ask(board.darnell).error() == ReviewRefusal::asked_already);
    CHECK(board.review()->why == "It was my namesake.");
    CHECK(board.lines("registration.review_requested") == 1);
}

TEST_CASE("another look: a day after the last one it is too late") {
    Board board;
    board.pass_days(31);
    CHECK(board.ask(board.darnell).error() == ReviewRefusal::too_late);
}

TEST_CASE("another look: who decided does not answer; who did not, tells the holder why it stays") {
    Board board;
    board.ask(board.darnell).value();
    CHECK(board.uphold(board.elena).error() == ReviewRefusal::not_there);
    CHECK(board.uphold(board.priya).error() == ReviewRefusal::not_there);
    CHECK(board.uphold(board.darnell).error() == ReviewRefusal::not_there);
    CHECK(board.uphold(board.sam, "").error() == ReviewRefusal::words_missing);
    CHECK(board.change(board.elena, board.sam, Standing::active, "corrected").error() ==
          StandingRefusal::barred);
    REQUIRE(board.uphold(board.sam).has_value());
    CHECK(board.uphold(board.sam).error() == ReviewRefusal::not_there);
    CHECK(board.review()->outcome == "upheld");
    CHECK(board.lines("registration.upheld") == 1);
    const auto letters =
        db::read(board.database, [&](db::Tx& tx) { return mail::letters_about(tx, board.number); });
    CHECK(std::ranges::any_of(letters, [](const mail::Posted& one) {
        return one.letter.kind == "registration.standing_upheld" &&
               one.letter.text.find("The board wrote: It was you.") != std::string::npos;
    }));
    // Answered once: who decided may act again, and the holder may not ask about the same change.
    CHECK(board.ask(board.darnell).error() == ReviewRefusal::asked_already);
    CHECK(board.change(board.elena, board.priya, Standing::active, "corrected").has_value());
}

TEST_CASE(
    "another look: a change by two other people answers it, and a later one can be asked of") {
    Board board;
    const auto omar = db::read(
        board.database, [](db::Tx& tx) { return people::person_of_persona(tx, "candidate_new"); });
    board.ask(board.darnell).value();
    REQUIRE(board.change(board.sam, omar, Standing::active, "corrected").has_value());
    CHECK(board.review()->outcome == "changed");
    // Nothing is taken away now.
    CHECK(board.ask(board.darnell).error() == ReviewRefusal::nothing_to_review);
    REQUIRE(board.change(board.sam, omar, Standing::suspended, "complaint_open").has_value());
    CHECK(board.ask(board.darnell).has_value());
}

TEST_CASE("another look: where everybody who could take it decided, the desk is told") {
    Board board;
    board.ask(board.darnell).value();
    const auto may = [&] {
        return db::read(board.database, [&](db::Tx& tx) -> std::optional<bool> {
            return somebody_may_look(tx, board.by(board.elena), board.number);
        });
    };
    // The demonstration has one director and one decider.
    CHECK_FALSE(may().value());
    board.uphold(board.sam).value();
    CHECK(may().value());
}

}  // namespace waymark::desk
