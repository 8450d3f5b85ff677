// SPDX-License-Identifier: Apache-2.0
// Reminders, the year of a draft, and more time.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/application.h"
#include "application/board_for_test.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"

using namespace waymark;
using namespace waymark::application;

namespace {

int remind(TestBoard& board) {
    return board.act([&](db::Tx& tx) { return remind_due(tx, board.by(board.sam)); });
}

/// The kinds of all letters, the newest first.
std::vector<std::string> kinds(TestBoard& board) {
    std::vector<std::string> all;
    db::read(board.database, [&](db::Tx& tx) {
        for (const auto& posted : mail::newest_letters(tx, 20)) all.push_back(posted.letter.kind);
    });
    return all;
}

/// Darnell's draft, whose year ends on 2027-03-09.
ApplicationId draft(TestBoard& board) {
    return board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "il-crss"); })
        .value();
}

Done extend(TestBoard& board, const people::PersonId& who, const ApplicationId& id,
            const Extension& extension) {
    return board.act([&](db::Tx& tx) { return extend_time(tx, board.by(who), id, extension); });
}

}  // namespace

TEST_CASE("reminders: one before each of the days, and none after") {
    TestBoard board;
    const auto id = board.read("diploma", {"paper_unreadable"});
    board.act([&](db::Tx& tx) { return ask_for_more(tx, board.by(board.sam), id, {board.item()}); })
        .value();
    const auto remind = [&] {
        return board.act([&](db::Tx& tx) { return remind_due(tx, board.by(board.sam)); });
    };
    CHECK(remind() == 0);
    board.pass_days(28);
    CHECK(remind() == 1);
    CHECK(remind() == 0);
    board.pass_days(11);
    CHECK(remind() == 1);
    board.pass_days(2);
    CHECK(remind() == 0);
}

TEST_CASE("drafts: letters go out before the year ends, and one when it has ended") {
    TestBoard board;
    const auto id = draft(board);
    CHECK(remind(board) == 0);
    board.pass_days(365 - 60);
    CHECK(remind(board) == 1);
    CHECK(remind(board) == 0);
    CHECK(kinds(board).front() == "application.draft_reminder");
    board.pass_days(46);
    CHECK(remind(board) == 1);
    board.pass_days(11);
    CHECK(remind(board) == 1);
    board.pass_days(3);
    CHECK(remind(board) == 0);
    CHECK(board.file(id).state.stage == Stage::draft);
    board.pass_days(1);
    CHECK(remind(board) == 1);
    CHECK(remind(board) == 0);
    CHECK(kinds(board).front() == "application.expired");
    const auto lines =
        db::read(board.database, [&](db::Tx& tx) { return journal::lines_about(tx, id.text); });
    CHECK(lines.back().line.act == "application.expired");
}

TEST_CASE("more time: a draft gets it with a reason, by letter, and is reminded anew") {
    TestBoard board;
    const auto id = draft(board);
    board.pass_days(365 - 10);
    CHECK(remind(board) == 1);
    const auto end = *board.file(id).facts.frame.draft_ends_on;
    const Extension more{"", months_after(end, 3), "You told us about your move."};
    CHECK(extend(board, board.elena, id, {"", more.until, " "}).error() == Refusal::note_missing);
    CHECK(extend(board, board.elena, id, {"", end, more.why}).error() == Refusal::bad_day);
    CHECK(extend(board, board.elena, id, {"", months_after(end, 13), more.why}).error() ==
          Refusal::bad_day);
    CHECK(extend(board, board.darnell, id, more).error() == Refusal::own_application);
    REQUIRE(extend(board, board.elena, id, more).has_value());
    CHECK(kinds(board).front() == "application.time_extended");
    CHECK(board.file(id).facts.frame.draft_ends_on == more.until);
    CHECK(board.file(id).steps.back().note == more.why);
    board.pass_days(30);
    CHECK(board.file(id).state.stage == Stage::draft);
    CHECK(remind(board) == 0);
    board.pass_days(20);
    CHECK(remind(board) == 1);
    board.pass_days(100);
    CHECK(extend(board, board.elena, id, more).error() == Refusal::not_now);
}

TEST_CASE("more time: what was asked for can be answered until the new day") {
    TestBoard board;
    const auto id = board.read("diploma", {"paper_unreadable"});
    board.act([&](db::Tx& tx) { return ask_for_more(tx, board.by(board.sam), id, {board.item()}); })
        .value();
    const auto asked = board.file(id).facts.requests.front();
    board.pass_days(due_days_usual + 1);
    CHECK(board.file(id).state.turn == Turn::reviewer);
    const Extension more{asked.id, days_after(asked.due, 30), "The school is slow."};
    CHECK(extend(board, board.sam, id, {"", more.until, more.why}).error() ==
          Refusal::no_such_request);
    CHECK(extend(board, board.sam, id, {asked.id, asked.due, more.why}).error() ==
          Refusal::bad_day);
    REQUIRE(extend(board, board.sam, id, more).has_value());
    const auto file = board.file(id);
    CHECK(file.state.turn == Turn::candidate);
    CHECK(file.facts.requests.front().due == more.until);
    const auto letters =
        db::read(board.database, [](db::Tx& tx) { return mail::newest_letters(tx, 1); });
    CHECK(letters.front().letter.text.find("The school is slow.") != std::string::npos);
    CHECK(letters.front().letter.text.find(asked.what) != std::string::npos);
}
