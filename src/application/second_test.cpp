// SPDX-License-Identifier: Apache-2.0
// A second pair of eyes, and the way out for a board that has few.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/application.h"
#include "application/board_for_test.h"

using namespace waymark;
using namespace waymark::application;

TEST_CASE("second opinion: one director cannot be reviewer, second reader and who recommends") {
    TestBoard board;
    const auto id = board.submitted();
    const auto elena = board.by(board.elena);
    board.act([&](db::Tx& tx) {
             return record_fee(tx, elena, id, {"check", elena.today, "1042"});
         })
        .value();
    board.act([&](db::Tx& tx) { return claim(tx, board.by(board.elena), id); }).value();
    board
        .act([&](db::Tx& tx) {
            return ask_verification(tx, board.by(board.elena), id, board.item());
        })
        .value();
    const auto asked = board.file(id).facts.verifications.front().id;
    board
        .act([&](db::Tx& tx) {
            return record_verification(tx, board.by(board.elena), id, asked, Confirmed::no);
        })
        .value();
    board.act([&](db::Tx& tx) { return assign(tx, board.by(board.elena), id, board.sam); }).value();
    const auto opinion = [&](const people::PersonId& who) {
        return board.act([&](db::Tx& tx) { return read_second(tx, board.by(who), id, "Fine."); });
    };
    CHECK(opinion(board.elena).error() == Refusal::same_person);
    CHECK(opinion(board.sam).error() == Refusal::same_person);
}

TEST_CASE("second opinion: where only two can review, a director makes the second the first") {
    TestBoard board;
    const auto id = board.claimed();
    const auto ida = board.elena;
    board
        .act(
            [&](db::Tx& tx) { return ask_verification(tx, board.by(board.sam), id, board.item()); })
        .value();
    const auto asked = board.file(id).facts.verifications.front().id;
    board
        .act([&](db::Tx& tx) {
            return record_verification(tx, board.by(board.sam), id, asked, Confirmed::no);
        })
        .value();
    board.act([&](db::Tx& tx) { return read_second(tx, board.by(ida), id, "Fine."); }).value();
    CHECK(board.file(id).facts.has_second_reading);
    const auto assigned = [&](const people::PersonId& by, std::string_view why) {
        return board.act([&](db::Tx& tx) { return assign(tx, board.by(by), id, ida, why); });
    };
    CHECK(assigned(board.priya, "").error() == Refusal::note_missing);
    CHECK(assigned(ida, "Nobody else is left.").error() == Refusal::same_person);
    REQUIRE(assigned(board.priya, "Sam has left the board.").has_value());
    const auto file = board.file(id);
    CHECK(file.facts.assigned_to == ida.text);
    CHECK(file.steps.back().note == "Sam has left the board.");
    CHECK_FALSE(file.facts.has_second_reading);
    CHECK(file.state.acts.has(Act::read_second));
    CHECK_FALSE(bar_of(file.facts, Act::judge_section, ida, file.person));
    CHECK(bar_of(file.facts, Act::read_second, ida, file.person) == Bar::same_person);
}

TEST_CASE("queue: by whose turn it is, by who reviews, and from either end") {
    TestBoard board;
    const auto id = board.claimed();
    const auto found = [&](const Filter& filter) {
        return db::read(board.database,
                        [&](db::Tx& tx) { return queue(tx, board.by(board.elena), filter); })
            .size();
    };
    CHECK(found({}) == 1);
    CHECK(found({.turn = Turn::reviewer}) == 1);
    CHECK(found({.turn = Turn::decider}) == 0);
    CHECK(found({.assigned_to = board.sam.text}) == 1);
    CHECK(found({.assigned_to = ""}) == 0);
    CHECK(found({.stage = Stage::in_review, .order = Filter::Order::newest_first}) == 1);
    board.act([&](db::Tx& tx) { return declare_conflict(tx, board.by(board.sam), id); }).value();
    CHECK(found({.assigned_to = ""}) == 1);
}
