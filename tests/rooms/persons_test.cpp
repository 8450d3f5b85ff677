// SPDX-License-Identifier: Apache-2.0
// Two records that may be one person, decided about at the desk.
#include <doctest/doctest.h>

#include <algorithm>

#include "application/board_for_test.h"
#include "desk/persons/merging.h"
#include "registry/registry.h"
#include "tests/rooms/walk.h"

namespace waymark::desk {

namespace {

using people::PersonId;
using registry::Standing;

/// Darnell and Jo, who may be one person, and the pages where Elena decides.
struct Board : application::TestBoard {
    PersonId jo = persona("candidate_new");
    PersonId keisha = persona("candidate_submitted");
    PersonId ruth = persona("certified");

    PersonId persona(const char* key) {
        return db::read(database, [&](db::Tx& tx) { return people::person_of_persona(tx, key); });
    }
    Merged merge(const PersonId& merged, const PersonId& kept) {
        return act([&](db::Tx& tx) {
            return merge_persons(tx, by(elena), {merged, kept}, "Same card.");
        });
    }
    Merged part(const people::MergeId& id) {
        return act([&](db::Tx& tx) { return part_persons(tx, by(elena), id, "Two came."); });
    }
    std::string entered(const PersonId& who, Standing standing = Standing::active) {
        registry::NewRegistration entry;
        entry.person = who.text;
        entry.application = "long ago " + who.text;
        entry.credential = "il-crss";
        entry.edition = "2023-04";
        entry.name = "Pat Lee";
        entry.begins_on = application::day_of("2026-01-05");
        entry.ends_on = application::day_of("2028-01-04");
        entry.by = elena.text;
        const auto number =
            act([&](db::Tx& tx) { return registry::enter(tx, entry, clock.now()); }).value();
        if (standing != Standing::active)
            (void)act([&](db::Tx& tx) {
                return registry::change_standing(
                    tx, number, {standing, application::day_of("2026-02-01"), "corrected"},
                    {elena.text, clock.now(), priya.text});
            }).value();
        return number;
    }
    std::string leads_to(const std::string& number) {
        return db::read(database, [&](db::Tx& tx) { return registry::leads_to(tx, number); });
    }
    void suspect(const PersonId& newcomer, const PersonId& known) {
        act([&](db::Tx& tx) {
            return tasks::open(tx, tasks::Kind::possible_duplicate, newcomer.text, known.text,
                               clock.now());
        });
    }
    std::size_t suspected() {
        return db::read(database, [&](db::Tx& tx) { return suspects(tx, by(elena)).size(); });
    }
    application::Done begun(const PersonId& who) {
        return act([&](db::Tx& tx) { return application::begin(tx, by(who), "il-crss"); });
    }
    application::Done handed_in(const PersonId& who, const application::ApplicationId& id) {
        sign_all(who);
        const auto copy = db::read(database, [&](db::Tx& tx) {
            return application::frozen(
                judged_now(tx, by(who), *application::find_application(tx, by(who), id)));
        });
        return act([&](db::Tx& tx) { return application::submit(tx, by(who), id, copy); });
    }
};

std::string path_of(const PersonId& one, const PersonId& other) {
    return "/desk/persons/pair/" + one.text + "/" + other.text;
}

}  // namespace

TEST_CASE("persons: of two numbers one leads to the other, and both stand again after parting") {
    Board board;
    const auto first = board.entered(board.darnell);
    const auto second = board.entered(board.jo);
    const auto made = board.merge(board.jo, board.darnell).value();
    CHECK(board.leads_to(second) == first);
    CHECK(board.leads_to(first).empty());
    REQUIRE(board.part(made.id).has_value());
    CHECK(board.leads_to(second).empty());
}

TEST_CASE("persons: no merge hides a sanction, whichever record is kept") {
    for (const auto sanction : {Standing::suspended, Standing::revoked}) {
        Board board;
        const auto clean = board.entered(board.darnell);
        const auto sanctioned = board.entered(board.jo, sanction);
        REQUIRE(board.merge(board.jo, board.darnell).has_value());
        CHECK(board.leads_to(clean) == sanctioned);
        CHECK(board.leads_to(sanctioned).empty());
    }
}

TEST_CASE("persons: a number entered by mistake is left as it is") {
    Board board;
    const auto first = board.entered(board.darnell);
    const auto mistake = board.entered(board.jo, Standing::withdrawn);
    REQUIRE(board.merge(board.jo, board.darnell).has_value());
    CHECK(board.leads_to(mistake).empty());
    CHECK(board.leads_to(first).empty());
}

TEST_CASE("persons: when the one in the middle is parted, the others' numbers find each other") {
    Board board;
    const auto darnells = board.entered(board.darnell);
    const auto jos = board.entered(board.jo, Standing::suspended);
    const auto keishas = board.entered(board.keisha);
    const auto middle = board.merge(board.jo, board.darnell).value();
    REQUIRE(board.merge(board.keisha, board.darnell).has_value());
    CHECK(board.leads_to(darnells) == jos);
    CHECK(board.leads_to(keishas) == jos);
    REQUIRE(board.part(middle.id).has_value());
    CHECK(board.leads_to(jos).empty());
    CHECK(board.leads_to(darnells).empty());
    CHECK(board.leads_to(keishas) == darnells);
}

TEST_CASE("persons: two drafts are no hindrance, and one of them is handed in") {
    Board board;
    const auto one = board.begun(board.darnell).value();
    const auto other = board.begun(board.jo).value();
    const auto made = board.merge(board.jo, board.darnell).value();
    // Both are the kept person's now, who needs no third.
    CHECK(board.begun(board.darnell).error() == application::Refusal::open_already);
    REQUIRE(board.handed_in(board.darnell, other).has_value());
    CHECK(board.handed_in(board.darnell, one).error() == application::Refusal::open_already);
    CHECK(board.file(other).person == board.darnell);
    // What was handed in opens with the key of the record it was begun for.
    const auto read = db::read(board.database, [&](db::Tx& tx) {
        const auto now = board.by(board.sam);
        return judged_as_submitted(tx, now, *application::find_application(tx, now, other));
    });
    CHECK(read.has_value());
    REQUIRE(board.part(made.id).has_value());
    CHECK(board.file(other).person == board.jo);
    CHECK(board.file(one).person == board.darnell);
}

TEST_CASE("persons: two applications at the board, or one beside the credential, are refused") {
    Board board;
    const auto one = board.submitted();
    SUBCASE("two") {
        const auto other = board.begun(board.jo).value();
        REQUIRE(board.handed_in(board.jo, other).has_value());
        CHECK(board.merge(board.jo, board.darnell).error() == MergeTrouble::two_applications);
        REQUIRE(board
                    .act([&](db::Tx& tx) {
                        return application::withdraw(tx, board.by(board.jo), other);
                    })
                    .has_value());
    }
    SUBCASE("beside the credential") {
        board.entered(board.jo);
        CHECK(board.merge(board.jo, board.darnell).error() == MergeTrouble::held_and_applied);
        CHECK(board.merge(board.darnell, board.jo).error() == MergeTrouble::held_and_applied);
        REQUIRE(board
                    .act([&](db::Tx& tx) {
                        return application::withdraw(tx, board.by(board.darnell), one);
                    })
                    .has_value());
    }
    CHECK(board.merge(board.jo, board.darnell).has_value());
}

TEST_CASE("persons: who was asked to confirm hours of either neither reads nor merges them") {
    Board board;
    board.name_referee({"Elena", "elena@example.org", Language::english});
    Walk walk(board);
    CHECK(walk.get(board.elena, path_of(board.jo, board.darnell)).status == 403);
    CHECK(board.merge(board.jo, board.darnell).error() == MergeTrouble::conflict);
}

TEST_CASE("persons: no list and no page tells of a pair to who has a conflict with one of it") {
    Board board;
    const auto made = board.merge(board.jo, board.darnell).value();
    const auto page = "/desk/persons/merged/" + made.id.text;
    Walk walk(board);
    CHECK(walk.get(board.elena, page).status == 200);
    CHECK(walk.get(board.elena, "/desk/persons").shows(page));
    board.name_referee({"Elena", "elena@example.org", Language::english});
    CHECK(walk.get(board.elena, page).status == 403);
    CHECK_FALSE(walk.get(board.elena, "/desk/persons").shows(page));
}

TEST_CASE("persons: a file of merged records is closed to a referee of either") {
    Board board;
    board.name_referee({"Sam", "sam@example.org", Language::english});
    const auto begun = board.begun(board.jo).value();
    REQUIRE(board.handed_in(board.jo, begun).has_value());
    Walk walk(board);
    const auto file = "/desk/applications/" + begun.text;
    CHECK_FALSE(walk.get(board.sam, file).shows("There is a conflict of interest"));
    REQUIRE(board.merge(board.darnell, board.jo).has_value());
    CHECK(walk.get(board.sam, file).shows("There is a conflict of interest"));
}

TEST_CASE("persons: pairs are listed, compared, merged and parted by pages alone") {
    Board board;
    board.suspect(board.jo, board.darnell);
    board.suspect(board.jo, board.keisha);
    Walk walk(board);
    const auto pair = path_of(board.jo, board.darnell);
    CHECK(walk.get(board.sam, "/desk/persons").status == 403);
    CHECK(walk.get(board.elena, "/desk/tasks").shows(pair));
    const auto list = walk.get(board.elena, "/desk/persons");
    CHECK(list.shows(pair));
    CHECK(list.shows(path_of(board.jo, board.keisha)));
    const auto compared = walk.get(board.elena, pair);
    CHECK(compared.shows("Joanna Whitfield"));
    CHECK(compared.shows("June 5, 1979"));
    CHECK(compared.shows("darnell@example.org"));
    // Each of the two sees that it was read.
    for (const auto& who : {board.jo, board.darnell})
        CHECK(walk.get(who, "/my/sealed").shows("Elena"));
    CHECK(walk.post(board.elena, pair, {{"kept", board.darnell.text}, {"reason", " "}}).status ==
          422);
    const auto done =
        walk.post(board.elena, pair, {{"kept", board.darnell.text}, {"reason", "One card."}});
    REQUIRE(done.status == 303);
    const auto merged = done.location.substr(3);
    CHECK(walk.get(board.elena, merged).shows("One card."));
    CHECK(walk.get(board.elena, pair).status == 404);
    // The other pair is still to be looked at, as the person they are now.
    CHECK(board.suspected() == 1);
    CHECK(walk.get(board.elena, "/desk/persons").shows(path_of(board.darnell, board.keisha)));
    CHECK(walk.post(board.elena, merged, {{"reason", ""}}).status == 422);
    CHECK(walk.post(board.elena, merged, {{"reason", "Two people came."}}).status == 303);
    CHECK(walk.get(board.elena, merged).status == 404);
    CHECK(walk.get(board.elena, pair).status == 200);
}

TEST_CASE("persons: two people stay two, which needs a word and takes the pair off the list") {
    Board board;
    board.suspect(board.jo, board.darnell);
    Walk walk(board);
    const auto apart = path_of(board.jo, board.darnell) + "/apart";
    CHECK(walk.post(board.elena, apart, {{"apart", ""}}).status == 422);
    CHECK(board.suspected() == 1);
    CHECK(walk.post(board.elena, apart, {{"apart", "Both were here."}}).status == 303);
    CHECK(board.suspected() == 0);
    CHECK(board.act([&](db::Tx& tx) { return people::kept_person(tx, board.jo); }) == board.jo);
}

TEST_CASE("persons: two records that nobody found are compared by their addresses") {
    Board board;
    Walk walk(board);
    walk.queries = {{"first", "Jo@example.org"}, {"second", "darnell@example.org"}};
    CHECK(walk.get(board.elena, "/desk/persons").location ==
          "/en" + path_of(board.jo, board.darnell));
    walk.queries = {{"first", "jo@example.org"}, {"second", "nobody@example.org"}};
    CHECK(walk.get(board.elena, "/desk/persons").shows("No account has this address."));
}

TEST_CASE("persons: hours of a job go with it when the records are parted") {
    Board board;
    const auto job =
        board
            .act([&](db::Tx& tx) {
                return dossier::add_employment(
                    tx, {"Harbor House", "Peer", application::day_of("2025-01-02"), {}},
                    {board.jo, "board"}, board.clock.now());
            })
            .value();
    const auto made = board.merge(board.jo, board.darnell).value();
    dossier::Claim claim;
    claim.title = "Peer support";
    claim.kind = scheme::EntryKind::work;
    claim.begun = application::day_of("2026-01-01");
    claim.on = application::day_of("2026-01-31");
    claim.amount = Hours::of_hours(100);
    const auto add = [&](const dossier::EmploymentId& in) {
        claim.employment = in;
        return board.act([&](db::Tx& tx) {
            return dossier::add_line(tx, claim, {board.darnell, "board"}, board.clock.now());
        });
    };
    const auto in_job = add(job).value();
    const auto loose = add({}).value();
    REQUIRE(board.part(made.id).has_value());
    db::read(board.database, [&](db::Tx& tx) {
        const auto has = [&](const PersonId& who, const dossier::LineId& id) {
            return std::ranges::count(dossier::lines_of(tx, who), id, &dossier::Line::id) == 1;
        };
        CHECK(has(board.jo, in_job));
        CHECK(has(board.darnell, loose));
    });
    CHECK(add(job).error() == dossier::LineRefusal::no_such_employment);
}

}  // namespace waymark::desk
