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
