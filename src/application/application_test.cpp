// SPDX-License-Identifier: Apache-2.0
#include "application/application.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "application/board_for_test.h"
#include "application/letters.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"
#include "registry/registry.h"

using namespace waymark;
using namespace waymark::application;

namespace {

std::vector<mail::Posted> letters(TestBoard& board, const std::string& about) {
    return db::read(board.database, [&](db::Tx& tx) { return mail::letters_about(tx, about); });
}

}  // namespace

TEST_CASE("begin: a draft is pinned to the edition in force, and is the only open one") {
    TestBoard board;
    const auto begun = [&] {
        return board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "il-crss"); });
    };
    const auto first = begun();
    REQUIRE(first.has_value());
    const auto file = board.file(*first);
    CHECK(file.edition == "2025-portal");
    CHECK(file.state.stage == Stage::draft);
    CHECK(begun().error() == Refusal::open_already);
    CHECK(board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "xx"); }).error() ==
          Refusal::no_such_credential);
    board.pass_days(400);
    CHECK(board.file(*first).state.stage == Stage::expired);
    CHECK(begun().has_value());
}

TEST_CASE("submit: what is not signed is not handed in; what is handed in is kept as it was") {
    TestBoard board;
    const auto who = board.darnell;
    const auto id =
        board.act([&](db::Tx& tx) { return begin(tx, board.by(who), "il-crss"); }).value();
    const auto copy = db::read(board.database, [&](db::Tx& tx) {
        return frozen(judged_now(tx, board.by(who), *find_application(tx, board.by(who), id)));
    });
    const auto hand_in = [&] {
        return board.act([&](db::Tx& tx) { return submit(tx, board.by(who), id, copy); });
    };
    CHECK(hand_in().error() == Refusal::not_signed);
    board.sign_all(who);
    CHECK(
        board.act([&](db::Tx& tx) { return submit(tx, board.by(board.sam), id, copy); }).error() ==
        Refusal::no_such_application);
    REQUIRE(hand_in().has_value());
    CHECK(hand_in().error() == Refusal::not_now);
    const auto file = board.file(id);
    const auto kept = db::read(board.database, [&](db::Tx& tx) {
        return judged_as_submitted(tx, board.by(board.sam), file);
    });
    REQUIRE(kept.has_value());
    CHECK(dossier::to_json(kept->record) == copy.dossier);
    CHECK(letters(board, id.text).size() == 1);
}

TEST_CASE("fee: recorded once, on a day that was, in a way the board takes") {
    TestBoard board;
    const auto id = board.submitted();
    const auto today = board.by(board.sam).today;
    const auto pay = [&](std::string_view how, Date on) {
        return board.act([&](db::Tx& tx) {
            return record_fee(tx, board.by(board.sam), id, {how, on, "7"});
        });
    };
    CHECK(pay("gold", today).error() == Refusal::no_such_reason);
    CHECK(pay("check", days_after(today, 1)).error() == Refusal::bad_day);
    CHECK(pay("check", today).has_value());
    CHECK(pay("check", today).error() == Refusal::not_now);
    CHECK(board.file(id).state.stage == Stage::waiting);
}

TEST_CASE("claim and assign: one person at a time, who may review and has no conflict") {
    TestBoard board;
    const auto id = board.claimed();
    CHECK(board.act([&](db::Tx& tx) { return claim(tx, board.by(board.elena), id); }).error() ==
          Refusal::not_now);
    const auto give = [&](const people::PersonId& to) {
        return board.act([&](db::Tx& tx) { return assign(tx, board.by(board.elena), id, to); });
    };
    CHECK(give(board.darnell).error() == Refusal::no_such_person);
    CHECK(give(board.priya).error() == Refusal::no_such_person);
    REQUIRE(give(board.elena).has_value());
    CHECK(board.file(id).facts.assigned_to == board.elena.text);
    board.act([&](db::Tx& tx) { return declare_conflict(tx, board.by(board.sam), id); }).value();
    CHECK(give(board.sam).error() == Refusal::conflict);
}

TEST_CASE("conflict: who was asked to confirm the candidate's hours does not judge them") {
    TestBoard board;
    const auto id = board.submitted();
    board.name_referee({"Sam", "SAM@example.org"});
    const auto claimed = [&](const people::PersonId& who) {
        return board.act([&](db::Tx& tx) { return claim(tx, board.by(who), id); });
    };
    CHECK(claimed(board.sam).error() == Refusal::conflict);
    CHECK(board.act([&](db::Tx& tx) { return assign(tx, board.by(board.elena), id, board.sam); })
              .error() == Refusal::conflict);
    CHECK(claimed(board.elena).has_value());
}

TEST_CASE("sections: reasons come from the closed list, and some need a note") {
    TestBoard board;
    const auto id = board.claimed();
    const auto judged = [&](const Judging& judging) {
        return board.act(
            [&](db::Tx& tx) { return judge_section(tx, board.by(board.sam), id, judging); });
    };
    CHECK(judged({"diploma", {"because"}, ""}).error() == Refusal::no_such_reason);
    CHECK(judged({"diploma", {"other_question"}, " "}).error() == Refusal::note_missing);
    CHECK(judged({"shoes", {}, ""}).error() == Refusal::no_such_section);
    REQUIRE(judged({"diploma", {"other_question", "paper_unreadable"}, "Which year?"}).has_value());
    const auto file = board.file(id);
    CHECK(file.facts.section("diploma")->verdict == Verdict::ask);
    CHECK(file.facts.section("diploma")->codes.size() == 2);
    CHECK(file.facts.section("exam") == nullptr);
}

TEST_CASE("more: asked with a day, answered in part or late, read again") {
    TestBoard board;
    const auto id = board.read("diploma", {"paper_unreadable"});
    const auto ask = [&](const std::vector<Item>& items) {
        return board.act(
            [&](db::Tx& tx) { return ask_for_more(tx, board.by(board.sam), id, items); });
    };
    CHECK(ask({}).error() == Refusal::nothing_asked);
    CHECK(ask({board.item(1)}).error() == Refusal::bad_day);
    CHECK(ask({board.item(), board.item()}).error() == Refusal::asked_already);
    REQUIRE(ask({board.item()}).has_value());
    CHECK(ask({board.item()}).error() == Refusal::not_now);
    CHECK(board.file(id).state.stage == Stage::more_asked);
    const auto request = board.file(id).facts.requests.front().id;
    const auto reply = [&](const people::PersonId& who, std::string_view words) {
        return board.act([&](db::Tx& tx) { return answer(tx, board.by(who), id, request, words); });
    };
    CHECK(reply(board.sam, "mine").error() == Refusal::no_such_application);
    CHECK(reply(board.darnell, "").error() == Refusal::note_missing);
    REQUIRE(reply(board.darnell, "Here it is.").has_value());
    CHECK(board.file(id).state.turn == Turn::reviewer);
    board.judge(id, "diploma", {});
    CHECK(board.file(id).state.acts.has(Act::recommend_approval));
}

TEST_CASE("decide: by another person than who recommended, and only what was recommended") {
    TestBoard board;
    const auto id = board.read();
    const auto decided = [&](const people::PersonId& who, Decision decision) {
        return board.act([&](db::Tx& tx) { return decide(tx, board.by(who), id, decision, ""); });
    };
    CHECK(decided(board.priya, Decision::approved).error() == Refusal::not_now);
    board
        .act([&](db::Tx& tx) {
            return recommend(tx, board.by(board.sam), id, Decision::approved, "");
        })
        .value();
    CHECK(decided(board.sam, Decision::approved).error() == Refusal::same_person);
    CHECK(decided(board.darnell, Decision::approved).error() == Refusal::own_application);
    CHECK(decided(board.priya, Decision::declined).error() == Refusal::not_now);
    REQUIRE(decided(board.priya, Decision::approved).has_value());
    CHECK(decided(board.priya, Decision::approved).error() == Refusal::not_now);
    CHECK(board.file(id).state.stage == Stage::approved);
    CHECK(letters(board, id.text).front().letter.kind == "application.approved");
    const auto days = db::read(
        board.database, [&](db::Tx& tx) { return board_days_of_decided(tx, board.clock.now()); });
    CHECK(days.size() == 1);
}

TEST_CASE("decline: the letter quotes the clause, what was seen and what would help") {
    TestBoard board;
    const auto id = board.decided(Decision::declined);
    const auto text = letters(board, id.text).front().letter.text;
    CHECK(text.find("il-crss@2025-portal, training") != text.npos);
    CHECK(text.find("There are still hours to do.") != text.npos);
    CHECK(text.find("What we saw: ") != text.npos);
    CHECK(text.find("What would change the result: ") != text.npos);
}

TEST_CASE("review: other people look again; what they take back stays in the history") {
    TestBoard board;
    const auto id = board.decided(Decision::declined);
    board
        .act([&](db::Tx& tx) {
            return ask_review(tx, board.by(board.darnell), id, "I have the hours.");
        })
        .value();
    const auto settle = [&](const people::PersonId& who) {
        return board.act([&](db::Tx& tx) {
            return settle_review(tx, board.by(who), id, Review::reverse, "They are there.");
        });
    };
    CHECK(settle(board.priya).error() == Refusal::same_person);
    CHECK(settle(board.sam).error() == Refusal::same_person);
    REQUIRE(settle(board.elena).has_value());
    const auto file = board.file(id);
    CHECK(file.state.stage == Stage::in_review);
    CHECK(std::ranges::count(file.steps, Act::decline, &Step::act) == 1);
}

TEST_CASE("result: a pass enters the register in the same act; the same day is recorded once") {
    TestBoard board;
    const auto id = board.decided(Decision::approved);
    board.pass_days(1);
    const auto today = board.by(board.elena).today;
    const auto result = [&](Date on, bool is_passed) {
        return board.act([&](db::Tx& tx) {
            return record_exam_result(tx, board.by(board.elena), id,
                                      {"crss_exam", on, is_passed, "Letter of March 9"});
        });
    };
    CHECK(result(days_after(today, 1), true).error() == Refusal::bad_day);
    CHECK(result(days_before(today, 3), true).error() == Refusal::bad_day);
    CHECK(result(day_of("1900-01-01"), true).error() == Refusal::bad_day);
    CHECK(board
              .act([&](db::Tx& tx) {
                  return record_exam_result(tx, board.by(board.elena), id,
                                            {"anything", today, true, "Letter of March 9"});
              })
              .error() == Refusal::no_such_reason);
    CHECK(result(days_before(today, 2), true).error() == Refusal::bad_day);
    REQUIRE(result(days_before(today, 1), false).has_value());
    CHECK(result(days_before(today, 1), true).error() == Refusal::recorded_already);
    CHECK(board.file(id).state.stage == Stage::approved);
    REQUIRE(result(today, true).has_value());
    CHECK(result(today, true).error() == Refusal::not_now);
    const auto file = board.file(id);
    CHECK(file.state.stage == Stage::registered);
    const auto listing = db::read(board.database, [&](db::Tx& tx) {
        return registry::look_up(tx, file.facts.number, today, board.clock.now());
    });
    REQUIRE(listing.has_value());
    CHECK(listing->name == "Darnell");
    CHECK(listing->standing == registry::Standing::active);
    // The day of birth was opened for the term, and its owner can see who did it.
    const auto readings = db::read(
        board.database, [&](db::Tx& tx) { return journal::lines_about(tx, board.darnell); });
    const auto is_reading = [&](const journal::Recorded& line) {
        return line.line.act == "sealed.read" && line.line.actor == board.elena.text;
    };
    CHECK(std::ranges::count_if(readings, is_reading) == 1);
    CHECK(board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "il-crss"); })
              .error() == Refusal::registered_already);
}

TEST_CASE("journal: each act of the way leaves one line") {
    TestBoard board;
    const auto id = board.decided(Decision::approved);
    const auto lines =
        db::read(board.database, [&](db::Tx& tx) { return journal::lines_about(tx, id); });
    CHECK(lines.size() == board.file(id).steps.size());
    for (const auto& line : lines) {
        CHECK(journal::find_act(line.line.act) != nullptr);
        CHECK(line.line.person == board.darnell.text);
    }
}
