// SPDX-License-Identifier: Apache-2.0
// The pages of candidate and desk, visited without a socket.
#include <doctest/doctest.h>

#include "application/board_for_test.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"
#include "tasks/tasks.h"
#include "tests/rooms/walk.h"

using namespace waymark;
using application::ApplicationId;
using application::Stage;
using application::TestBoard;

namespace {

std::string file_of(const ApplicationId& id) { return "/desk/applications/" + id.text; }

}  // namespace

TEST_CASE("pages: from a first visit to the register, by pages alone") {
    TestBoard board;
    Walk walk(board);
    CHECK(walk.get(board.darnell, "/my/application").shows("CRSS"));
    const auto begun = walk.post(board.darnell, "/my/application", {{"credential", "il-crss"}});
    REQUIRE(begun.status == 303);
    const auto mine = begun.location.substr(3);
    const ApplicationId id{mine.substr(mine.rfind('/') + 1)};
    CHECK(walk.get(board.darnell, "/my/application").location == begun.location);
    CHECK(walk.get(board.darnell, mine).shows("/section/training"));
    CHECK(walk.get(board.darnell, mine + "/section/training").status == 200);
    CHECK(walk.get(board.darnell, mine + "/check").shows("Please sign all three texts first."));
    CHECK(walk.post(board.darnell, mine + "/submit", {}).status == 422);
    for (const std::string text : {"disclosure", "code_of_ethics", "personal_statement"}) {
        CHECK(walk.get(board.darnell, mine + "/sign/" + text).shows("2026-01"));
        CHECK(walk.post(board.darnell, mine + "/sign/" + text, {{"version", "2026-01"}}).status ==
              422);
        CHECK(walk.post(board.darnell, mine + "/sign/" + text,
                        {{"version", "2026-01"}, {"name", "Darnell Price"}})
                  .status == 303);
    }
    CHECK(walk.get(board.darnell, mine + "/check").shows("Hand in my application"));
    CHECK(walk.post(board.darnell, mine + "/submit", {}).status == 303);
    CHECK(walk.get(board.darnell, mine).shows("Waiting for the fee"));

    const auto file = file_of(id);
    CHECK(walk.get(board.sam, "/desk").shows(file));
    CHECK(walk.get(board.sam, file + "/record-fee").shows("How was it paid?"));
    CHECK(walk.post(board.sam, file + "/record-fee", {{"how", "check"}}).status == 422);
    CHECK(walk.post(board.sam, file + "/record-fee",
                    {{"how", "check"}, {"day.year", "2026"}, {"day.month", "3"}, {"day.day", "9"}})
              .status == 303);
    CHECK(walk.post(board.sam, file + "/claim", {}).status == 303);
    for (const auto& section : board.file(id).facts.sections) {
        const auto page = file + "/sections/" + section.id;
        CHECK(walk.get(board.sam, page).shows("reason.paper_unreadable"));
        if (section.id == "diploma")
            CHECK(walk.post(board.sam, page, {{"reason.other_question", "yes"}}).status == 422);
        CHECK(walk.post(board.sam, page, {}).status == 303);
    }
    CHECK(walk.get(board.sam, file).shows("recommend-approval"));
    CHECK_FALSE(walk.get(board.sam, file).shows("recommend-decline"));
    CHECK(walk.get(board.sam, file + "/decide").status == 403);
    CHECK(walk.post(board.sam, file + "/recommend-approval", {}).status == 303);
    const auto decision = walk.get(board.priya, file + "/decide");
    // Who decides can read what stands behind each section, and judges none.
    CHECK(decision.shows(file + "/sections/diploma"));
    const auto seen = walk.get(board.priya, file + "/sections/diploma");
    CHECK(seen.shows("What the reviewer found"));
    CHECK_FALSE(seen.shows("reason.paper_unreadable"));
    CHECK(walk.post(board.priya, file + "/sections/diploma", {}).status == 403);
    CHECK(decision.shows("value=\"approve\""));
    CHECK_FALSE(decision.shows("value=\"decline\""));
    CHECK(walk.post(board.priya, file + "/decide", {{"decision", "approve"}}).status == 303);
    CHECK(walk.post(board.elena, file + "/record-result",
                    {{"exam", "crss_exam"},
                     {"result", "passed"},
                     {"note", "Score list"},
                     {"day.year", "2026"},
                     {"day.month", "3"},
                     {"day.day", "9"}})
              .status == 303);
    CHECK(board.file(id).state.stage == Stage::registered);
    CHECK(walk.get(board.darnell, mine).shows("/register/" + board.file(id).facts.number));
    const auto at_a_glance = walk.get(board.darnell, "/my");
    CHECK(at_a_glance.shows("/register/" + board.file(id).facts.number));
    CHECK_FALSE(at_a_glance.shows("What to do next for the CRSS"));
    CHECK(walk.get(board.priya, file).shows("The application was approved."));
}

TEST_CASE("pages: a file at a glance leads to the form of each step") {
    TestBoard board;
    Walk walk(board);
    const auto before = walk.get(board.darnell, "/my");
    CHECK(before.shows("What to do next for the CRSS"));
    CHECK(before.shows("/my/hours/add?kind=training&amp;category="));
    CHECK(before.shows("/my/papers/add?about=fact%20high_school_diploma"));
    CHECK_FALSE(before.shows("Your application for CRSS"));
    const auto id = board.submitted();
    const auto after = walk.get(board.darnell, "/my");
    CHECK(after.shows("Your application for CRSS"));
    CHECK(after.shows("/my/application/" + id.text));
}

TEST_CASE("pages: what is asked for is answered on its own page, in the candidate's language") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.read("diploma", {"paper_unreadable"});
    const auto file = file_of(id);
    const auto form = walk.get(board.sam, file + "/ask");
    CHECK(form.shows("what.diploma"));
    CHECK(form.shows("Take a new photo in good light and send it again."));
    CHECK_FALSE(form.shows("what.training"));
    CHECK(walk.post(board.sam, file + "/ask",
                    {{"what.diploma", "A better photo, please."},
                     {"day.year", "2026"},
                     {"day.month", "4"},
                     {"day.day", "20"}})
              .status == 303);
    const auto mine = "/my/application/" + id.text;
    walk.language = Language::spanish;
    CHECK(walk.get(board.darnell, mine).shows("Le toca a usted."));
    const auto request = board.file(id).facts.requests.front().id;
    const auto page = mine + "/answer/" + request;
    CHECK(walk.get(board.darnell, page).shows("A better photo, please."));
    CHECK(walk.post(board.darnell, page, {{"words", ""}}).status == 422);
    CHECK(walk.post(board.darnell, page, {{"words", "Aquí está."}}).status == 303);
    walk.language = Language::english;
    CHECK(walk.get(board.sam, file + "/sections/diploma").shows("Aquí está."));
    CHECK(walk.get(board.darnell, page).status == 303);
}

TEST_CASE("pages: a file is seen by its owner, and a draft by nobody else") {
    TestBoard board;
    Walk walk(board);
    const auto id = board
                        .act([&](db::Tx& tx) {
                            return application::begin(tx, board.by(board.darnell), "il-crss");
                        })
                        .value();
    CHECK(walk.get(board.sam, "/my/application/" + id.text).status == 404);
    CHECK(walk.get(board.sam, file_of(id)).status == 404);
    CHECK(walk.get(board.darnell, file_of(id)).status == 403);
    CHECK(walk.get(board.darnell, "/desk").status == 403);
    CHECK(walk.get(board.sam, "/desk/applications/none").status == 404);
}

TEST_CASE("pages: a decline shows its grounds, and leads to another look by others") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.decided(application::Decision::declined);
    const auto mine = "/my/application/" + id.text;
    const auto page = walk.get(board.darnell, mine);
    CHECK(page.shows("What would change the result"));
    CHECK(page.shows(mine + "/review"));
    CHECK(walk.post(board.darnell, mine + "/review", {{"words", "The hours are there."}}).status ==
          303);
    CHECK(walk.get(board.priya, file_of(id) + "/decide").status == 303);
    CHECK(board.file(id).state.stage == Stage::decision_review);
}

TEST_CASE("pages: staff hold all letters, let them go, and send one once more") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.submitted();
    const auto posted =
        db::read(board.database, [&](db::Tx& tx) { return mail::letters_about(tx, id.text); });
    REQUIRE(!posted.empty());
    const auto is_paused = [&] {
        return db::read(board.database, [](db::Tx& tx) { return mail::is_paused(tx) ? 1 : 0; });
    };
    CHECK(walk.post(board.sam, "/desk/mail/hold", {{"hold", "yes"}}).status == 403);
    CHECK(walk.get(board.elena, "/desk/mail").shows("Hold all letters"));
    CHECK(walk.post(board.elena, "/desk/mail/hold", {{"hold", "yes"}}).status == 303);
    CHECK(is_paused() == 1);
    CHECK(walk.get(board.elena, "/desk/mail").shows("All letters are on hold"));
    CHECK(walk.post(board.elena, "/desk/mail/hold", {{"hold", "no"}}).status == 303);
    CHECK(is_paused() == 0);

    const auto& letter = posted.front();
    const auto page = "/desk/mail/" + letter.id.text;
    CHECK_FALSE(walk.get(board.elena, page).shows("Send it again"));
    db::transact(board.database, [&](db::Tx& tx) {
        mail::mark_bounced(tx, letter.id, "no such mailbox", board.clock.now());
    });
    CHECK(walk.get(board.elena, page).shows("Send it again"));
    CHECK(walk.post(board.elena, page + "/again", {}).location == "/en" + page);
    const auto again =
        db::read(board.database, [&](db::Tx& tx) { return mail::find_letter(tx, letter.id); });
    CHECK(again->state == mail::State::queued);
    const auto lines = db::read(
        board.database, [&](db::Tx& tx) { return journal::lines_about(tx, letter.id.text); });
    CHECK(std::ranges::count(lines, "mail.resent",
                             [](const auto& line) { return line.line.act; }) == 1);
}

TEST_CASE("pages: letters are listed by state, and staff read what one that came back means") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.submitted();
    const auto letter = db::read(
        board.database, [&](db::Tx& tx) { return mail::letters_about(tx, id.text).front(); });
    const auto in_state = [&](std::string_view state) {
        walk.queries = {{"state", std::string(state)}};
        return walk.get(board.elena, "/desk/mail");
    };
    const auto link = "/desk/mail/" + letter.id.text;
    CHECK(in_state("queued").shows(link));
    CHECK(in_state("bounced").shows("Came back: 0"));
    board.act([&](db::Tx& tx) {
        mail::mark_bounced(tx, letter.id, "no such mailbox", board.clock.now());
        return 0;
    });
    CHECK_FALSE(in_state("queued").shows(link));
    CHECK(in_state("queued").shows("There are no letters yet"));
    const auto page = in_state("bounced");
    CHECK(page.shows(link));
    CHECK(page.shows("Came back: 1"));
    CHECK(page.shows("Reach the person in another way"));
    CHECK(in_state("no-such-state").shows(link));
    walk.queries = {};
    CHECK(walk.get(board.elena, link).shows("Reach the person in another way"));
}

TEST_CASE("pages: the desk tells everyone of the staff while letters are on hold") {
    TestBoard board;
    Walk walk(board);
    CHECK_FALSE(walk.get(board.sam, "/desk").shows("No letter leaves the board"));
    CHECK(walk.post(board.elena, "/desk/mail/hold", {{"hold", "yes"}}).status == 303);
    CHECK(walk.get(board.sam, "/desk").shows("No letter leaves the board"));
}

TEST_CASE("pages: in a demonstration everyone reads the mail; links in it can be followed") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.submitted();
    const auto list = walk.get(board.darnell, "/demonstration/mail");
    CHECK(list.shows("We have your application"));
    const auto posted = db::read(
        board.database, [&](db::Tx& tx) { return mail::letters_about(tx, id.text).front().id; });
    const auto letter = walk.get(board.darnell, "/demonstration/mail/" + posted.text);
    CHECK(letter.shows("<a href=\"http://localhost:8080/en/my/application/" + id.text));
    CHECK(walk.get(board.sam, "/desk/mail").status == 403);
    CHECK(walk.get(board.elena, "/desk/mail").shows("We have your application"));
    board.house.is_demonstration = false;
    CHECK(walk.get(board.darnell, "/demonstration/mail").status == 404);
}

TEST_CASE("pages: staff read neither their own file nor one they have a conflict with") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.read("diploma", {"paper_unreadable"});
    const auto file = file_of(id);
    CHECK(walk.get(board.elena, file).shows("a note"));
    walk.post(board.elena, file + "/declare-conflict", {});
    for (const auto& page : {file, file + "/sections/training", file + "/assign"}) {
        const auto seen = walk.get(board.elena, page);
        CHECK(seen.shows("Darnell"));
        CHECK(seen.shows("conflict of interest"));
        CHECK_FALSE(seen.shows("a note"));
        CHECK_FALSE(seen.shows("Sam"));
    }
    const auto list = walk.get(board.elena, "/desk");
    CHECK(list.shows("Others read it"));
    // The names of all reviewers stand above the list, to choose from.
    const auto rows_of = [](const Seen& seen) {
        return seen.text.substr(std::min(seen.text.find("<tbody>"), seen.text.size()));
    };
    CHECK(rows_of(list).find("Sam") == std::string::npos);
    CHECK(rows_of(walk.get(board.sam, "/desk")).find("Sam") != std::string::npos);
}

TEST_CASE("pages: who works for the board finds their own application among their own pages") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.submitted();
    board.act([&](db::Tx& tx) {
        return tx.execute({"test.staff", "UPDATE accounts SET roles = $1 WHERE person = $2"},
                          "candidate reviewer director", board.darnell.text);
    });
    const auto mine = "/en/my/application/" + id.text;
    CHECK(walk.get(board.darnell, file_of(id)).location == mine);
    CHECK(walk.post(board.darnell, file_of(id) + "/claim", {}).location == mine);
    const auto list = walk.get(board.darnell, "/desk");
    CHECK(list.shows(mine));
    CHECK_FALSE(list.shows(file_of(id)));
    CHECK(board.file(id).facts.assigned_to.empty());
}

TEST_CASE("pages: a task is neither shown to nor closed by the person it is about") {
    TestBoard board;
    Walk walk(board);
    const auto task = board.act([&](db::Tx& tx) {
        return tasks::open(tx, tasks::Kind::possible_duplicate, board.sam.text, board.darnell.text,
                           board.clock.now());
    });
    const auto close = [&](const people::PersonId& who) {
        return walk.post(who, "/desk/tasks/" + task.text, {{"outcome." + task.text, "Fine."}})
            .status;
    };
    CHECK_FALSE(walk.get(board.sam, "/desk/tasks").shows(task.text));
    CHECK(close(board.sam) == 404);
    CHECK(walk.get(board.elena, "/desk/tasks").shows(task.text));
    CHECK(close(board.elena) == 303);
}

TEST_CASE("pages: a file whose rules were taken away does not take the queue with it") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.claimed();
    board.editions.clear();
    CHECK(walk.get(board.sam, "/desk").shows("these rules are missing"));
    CHECK(walk.get(board.sam, file_of(id)).shows("which the board no longer has"));
    CHECK(walk.get(board.darnell, "/my/application/" + id.text).status == 404);
}

TEST_CASE("pages: once the key of a person is destroyed, the page of their file says so") {
    TestBoard board;
    Walk walk(board);
    const auto id = board.claimed();
    board.act([](db::Tx& tx) {
        return tx.execute({"test.erase", "UPDATE persons SET wrapped_key = ''"});
    });
    CHECK(walk.get(board.sam, file_of(id)).shows("can no longer be read"));
}

TEST_CASE("pages: everybody sees who has opened what is kept shut of them") {
    TestBoard board;
    Walk walk(board);
    CHECK(walk.get(board.darnell, "/my/sealed").shows("Nobody has read them."));
    board.act([&](db::Tx& tx) {
        return people::legal_facts_read_by(tx, board.keyring, board.darnell,
                                           {board.elena.text, board.clock.now()});
    });
    CHECK(walk.get(board.darnell, "/my/sealed").shows("Elena"));
    CHECK_FALSE(walk.get(board.sam, "/my/sealed").shows("Elena"));
}
