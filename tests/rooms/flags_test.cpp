// SPDX-License-Identifier: Apache-2.0
// What came of a flag is told in the file; results and standings are set right on pages.
#include <doctest/doctest.h>

#include "application/board_for_test.h"
#include "desk/pages/flags.h"
#include "registry/registry.h"
#include "tasks/proposals.h"
#include "tests/rooms/walk.h"

using namespace waymark;
using application::TestBoard;

namespace {

std::string file_of(const application::ApplicationId& id) {
    return "/desk/applications/" + id.text;
}

}  // namespace

TEST_CASE("flags: one is closed with a word of the list and a note, and the file tells both") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.claimed();
    const auto task = board.act([&](db::Tx& tx) {
        return tasks::open(tx, tasks::Kind::own_referee, "an attestation", board.darnell.text,
                           board.clock.now());
    });
    const auto close = [&](const std::string& word, const std::string& note) {
        return walk
            .post(board.sam, "/desk/tasks/" + task.text,
                  {{"word." + task.text, word}, {"outcome." + task.text, note}})
            .status;
    };
    CHECK(walk.get(board.sam, "/desk/tasks").shows("What came of it?"));
    CHECK(close("", "They share an address.") == 422);
    CHECK(close("whatever", "They share an address.") == 422);
    CHECK(close("in_order", " ") == 422);
    CHECK_FALSE(walk.get(board.sam, file_of(id)).shows("A flag was closed"));
    REQUIRE(close("in_order", "They share an address.") == 303);
    const auto file = walk.get(board.sam, file_of(id));
    CHECK(
        file.shows("A flag was closed: A candidate named an address of their own. Looked at, and "
                   "in order."));
    CHECK(file.shows("They share an address."));
}

TEST_CASE("flags: one that was closed before there were words is told with its note") {
    CHECK(desk::flag_outcome_in("in_order Fine.").word == "in_order");
    CHECK(desk::flag_outcome_in("in_order Fine.").note == "Fine.");
    CHECK(desk::flag_outcome_in("Spoke to them.").word.empty());
    CHECK(desk::flag_outcome_in("Spoke to them.").note == "Spoke to them.");
}

TEST_CASE("pages: a wrong pass is taken back by two, and the file points to the number") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.decided(application::Decision::approved);
    board
        .act([&](db::Tx& tx) {
            return application::record_exam_result(
                tx, board.by(board.elena), id,
                {"crss_exam", board.by(board.elena).today, true, "Score list"});
        })
        .value();
    const auto file = file_of(id);
    const auto attempt = board.file(id).facts.attempts.front().id;
    CHECK(walk.get(board.elena, file).shows("/correct-result"));
    CHECK_FALSE(walk.get(board.sam, file).shows("/correct-result"));
    CHECK(walk.get(board.elena, file + "/correct-result").shows("Which result is wrong?"));
    const auto asked = walk.post(board.elena, file + "/correct-result",
                                 {{"attempt", attempt},
                                  {"result", "not_passed"},
                                  {"day.year", "2026"},
                                  {"day.month", "3"},
                                  {"day.day", "9"},
                                  {"note", "The list was of somebody else."}});
    REQUIRE(asked.status == 303);
    CHECK(walk.get(board.elena, file).shows("A correction already waits for a second person."));
    const auto waiting = db::read(
        board.database, [&](db::Tx& tx) { return tasks::open_proposals(tx, board.clock.now()); });
    REQUIRE(waiting.size() == 1);
    const auto page = walk.get(board.elena, "/desk/second/" + waiting.front().id.text);
    CHECK(page.shows("The list was of somebody else."));
    CHECK(page.shows("was given because of this result"));
    // The one decider of the demonstration approved the file, so nobody is left to confirm.
    CHECK(page.shows("Nobody else at this board may confirm such an act."));
    CHECK(walk.get(board.elena, file + "/correct-result").shows("Ask a second person"));
    const auto done = board.act([&](db::Tx& tx) {
        return application::correct_result(
            tx, board.by(board.sam), id,
            {attempt, board.by(board.sam).today, false, "The list was of somebody else."},
            board.elena);
    });
    REQUIRE(done.has_value());
    const auto after = walk.get(board.elena, file);
    CHECK(after.shows("was taken back, and the number still stands"));
    CHECK(after.shows("(corrected later)"));
    CHECK(after.shows(", confirmed by "));
}
