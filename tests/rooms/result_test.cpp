// SPDX-License-Identifier: Apache-2.0
// A wrong exam result is set right by two people.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/board_for_test.h"
#include "desk/second/result.h"
#include "desk/second/standing.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

namespace {

using application::Act;
using application::ApplicationId;
using application::Correction;
using application::Refusal;
using application::Stage;

/// Darnell was approved on March 9, 2026; two days went by.
struct Board : application::TestBoard {
    ApplicationId id = decided(application::Decision::approved);

    Board() { pass_days(2); }

    void record(const char* on, bool is_passed) {
        act([&](db::Tx& tx) {
            return application::record_exam_result(
                tx, by(elena), id,
                {"crss_exam", application::day_of(on), is_passed, "Score list of March"});
        }).value();
    }
    application::Done ask(const char* on, bool is_passed, const char* why = "The list was wrong.") {
        const auto& attempts = file(id).facts.attempts;
        const Correction wanted{attempts.empty() ? "" : attempts.front().id,
                                application::day_of(on), is_passed, why};
        return act([&](db::Tx& tx) { return ask_to_correct(tx, by(elena), id, wanted); });
    }
    std::vector<tasks::Proposal> waiting() {
        return db::read(database,
                        [&](db::Tx& tx) { return tasks::open_proposals(tx, clock.now()); });
    }
    Outcome agree(const people::PersonId& who, const tasks::Proposal& asked) {
        return act(
            [&](db::Tx& tx) { return agree_to(tx, by(who), asked.id, tasks::digest_of(asked)); });
    }
    std::string last_letter() {
        const auto all =
            db::read(database, [&](db::Tx& tx) { return mail::letters_about(tx, id.text); });
        return all.front().letter.text;
    }
    std::ptrdiff_t steps(Act kind) {
        return std::ranges::count(file(id).steps, kind, &application::Step::act);
    }
};

}  // namespace

TEST_CASE("result: a pass that was missed enters the register once a second person confirms") {
    Board board;
    board.record("2026-03-10", false);
    REQUIRE(board.ask("2026-03-10", true).has_value());
    CHECK(board.file(board.id).state.stage == Stage::approved);
    CHECK_FALSE(board.file(board.id).facts.has_passed());
    const auto asked = board.waiting().front();
    // Nobody confirms their own question, and who approved does not enter as well.
    CHECK(board.agree(board.elena, asked).error() == StandingRefusal::same_person);
    CHECK(board.agree(board.priya, asked).error() == StandingRefusal::barred);
    CHECK(board.agree(board.darnell, asked).error() == StandingRefusal::barred);
    REQUIRE(board.agree(board.sam, asked).has_value());
    const auto file = board.file(board.id);
    CHECK(file.state.stage == Stage::registered);
    CHECK(file.facts.has_passed());
    CHECK(file.facts.attempts.front().is_corrected);
    // What was recorded first stays, and nothing is done twice.
    CHECK(board.steps(Act::record_result) == 1);
    CHECK(board.steps(Act::enter) == 1);
    CHECK(board.agree(board.sam, asked).error() == StandingRefusal::not_there);
    CHECK(board.steps(Act::enter) == 1);
    const auto& step = *std::ranges::find(file.steps, Act::correct_result, &application::Step::act);
    CHECK(step.by == board.elena.text);
    CHECK(step.about == file.facts.attempts.front().id + " " + board.sam.text);
    CHECK(step.note == "The list was wrong.");
}

TEST_CASE("result: a pass that was none leaves the number to two people, and the candidate hears") {
    Board board;
    board.record("2026-03-10", true);
    const auto number = board.file(board.id).facts.number;
    REQUIRE(board.ask("2026-03-10", false).has_value());
    REQUIRE(board.agree(board.sam, board.waiting().front()).has_value());
    auto file = board.file(board.id);
    CHECK(file.state.stage == Stage::registered);
    CHECK(file.facts.number == number);
    CHECK_FALSE(file.facts.has_passed());
    CHECK(board.last_letter().find("Your number in the register stays as it is") !=
          std::string::npos);
    // The correction was wrong itself: setting it right gives no second number.
    REQUIRE(board.ask("2026-03-10", true).has_value());
    REQUIRE(board.agree(board.sam, board.waiting().front()).has_value());
    CHECK(board.steps(Act::enter) == 1);
    CHECK(board.file(board.id).facts.number == number);
    CHECK(board.file(board.id).facts.has_passed());
}

TEST_CASE("result: a wrong day is set right, and the right one cannot be recorded again") {
    Board board;
    board.record("2026-03-10", false);
    REQUIRE(board.ask("2026-03-09", false).has_value());
    REQUIRE(board.agree(board.sam, board.waiting().front()).has_value());
    const auto facts = board.file(board.id).facts;
    CHECK(facts.attempts.front().on == application::day_of("2026-03-09"));
    CHECK(board.last_letter().find("Your approval stays.") != std::string::npos);
    CHECK(board
              .act([&](db::Tx& tx) {
                  return application::record_exam_result(
                      tx, board.by(board.elena), board.id,
                      {"crss_exam", application::day_of("2026-03-09"), true, "Score list"});
              })
              .error() == Refusal::recorded_already);
}

TEST_CASE("result: what is not wrong, has no reason or no result, is not even asked") {
    Board board;
    CHECK(board.ask("2026-03-10", true).error() == Refusal::not_now);
    board.record("2026-03-10", false);
    CHECK(board.ask("2026-03-10", false).error() == Refusal::recorded_already);
    CHECK(board.ask("2026-03-10", true, " ").error() == Refusal::note_missing);
    CHECK(board.ask("2026-03-30", true).error() == Refusal::bad_day);
    CHECK(board.ask("2026-03-01", true).error() == Refusal::bad_day);
    REQUIRE(board.ask("2026-03-10", true).has_value());
    CHECK(board.ask("2026-03-09", true).error() == Refusal::waits_for_second);
}

TEST_CASE("result: another result between the question and the answer is another ground") {
    Board board;
    board.record("2026-03-09", false);
    REQUIRE(board.ask("2026-03-09", true).has_value());
    board.record("2026-03-10", true);
    CHECK(board.agree(board.sam, board.waiting().front()).error() ==
          StandingRefusal::ground_changed);
    CHECK(board.steps(Act::correct_result) == 0);
}

}  // namespace waymark::desk
