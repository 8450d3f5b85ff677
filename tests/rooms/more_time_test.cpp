// SPDX-License-Identifier: Apache-2.0
// More time, from the page on which it is given to the page on which the candidate sees it.
#include <doctest/doctest.h>

#include "application/board_for_test.h"
#include "tests/rooms/walk.h"

using namespace waymark;
using namespace waymark::application;

TEST_CASE("pages: a draft that ends soon gets more time, and a reason is asked for") {
    TestBoard board;
    Walk walk(board);
    const auto id =
        board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "il-crss"); })
            .value();
    CHECK_FALSE(walk.get(board.elena, "/desk/drafts").shows("Darnell"));
    board.pass_days(365 - 20);
    CHECK(walk.get(board.darnell, "/my/application/" + id.text).shows("That is 20 days from now."));
    CHECK(walk.get(board.elena, "/desk/drafts").shows("Darnell"));
    const auto path = "/desk/drafts/" + id.text;
    CHECK(walk.get(board.elena, path).shows("It can be handed in until March 9, 2027."));
    const auto give = [&](std::string why, std::string year) {
        return walk.post(board.elena, path,
                         {{"note", std::move(why)},
                          {"day.year", std::move(year)},
                          {"day.month", "6"},
                          {"day.day", "1"}});
    };
    CHECK(give("", "2027").status == 422);
    CHECK(give("You moved.", "2026").status == 422);
    CHECK(give("You moved.", "2027").status == 303);
    CHECK_FALSE(walk.get(board.elena, "/desk/drafts").shows("Darnell"));
    CHECK(walk.get(board.darnell, "/my/application/" + id.text).shows("June 1, 2027"));
}

TEST_CASE("pages: what was asked for gets more time on the page of the file") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.read("diploma", {"paper_unreadable"});
    const auto file = "/desk/applications/" + id.text;
    CHECK_FALSE(walk.get(board.sam, file).shows("Give more time"));
    board.act([&](db::Tx& tx) { return ask_for_more(tx, board.by(board.sam), id, {board.item()}); })
        .value();
    CHECK(walk.get(board.sam, file).shows("Give more time"));
    const auto request = board.file(id).facts.requests.front();
    const auto until = days_after(request.due, 10);
    const http::Fields form = {{"request", request.id},
                               {"note", "The school is slow."},
                               {"day.year", std::to_string(until.year())},
                               {"day.month", std::to_string(until.month())},
                               {"day.day", std::to_string(until.day())}};
    CHECK(walk.post(board.sam, file + "/extend", form).status == 303);
    CHECK(board.file(id).facts.requests.front().due == until);
    const auto seen = walk.get(board.sam, file);
    CHECK(seen.shows("The board gave more time."));
    CHECK(seen.shows("The school is slow."));
}
