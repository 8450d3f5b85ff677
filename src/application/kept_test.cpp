// SPDX-License-Identifier: Apache-2.0
// What is kept of an application, and what is told when a part of it is gone.
#include <doctest/doctest.h>

#include "application/application.h"
#include "application/board_for_test.h"
#include "dossier/dossier.h"
#include "tasks/tasks.h"

using namespace waymark;
using namespace waymark::application;

namespace {

std::string stored_submission(TestBoard& board) {
    return db::read(board.database, [](db::Tx& tx) {
        const auto row = tx.one({"test.stored", "SELECT * FROM application_submissions"});
        return row["sealed_dossier"].text() + row["sealed_findings"].text() +
               row["sealed_proofs"].text();
    });
}

/// Darnell names himself as the one who confirms his hours.
void name_own_address(TestBoard& board) {
    board.name_referee({"D. Price", db::read(board.database, [&](db::Tx& tx) {
                            return people::person_of(tx, board.darnell).email;
                        })});
}

tasks::TaskId flag_of(TestBoard& board) {
    return db::read(board.database, [](db::Tx& tx) {
        for (const auto& task : tasks::open_tasks(tx, 10))
            if (task.kind == tasks::Kind::own_referee) return task.id;
        return tasks::TaskId{};
    });
}

}  // namespace

TEST_CASE("submission: it is kept shut, opens as it was, and is gone with the person's key") {
    TestBoard board;
    const auto id = board.submitted();
    const auto file = board.file(id);
    const auto kept = [&] {
        return db::read(board.database, [&](db::Tx& tx) {
            return judged_as_submitted(tx, board.by(board.sam), file);
        });
    };
    const auto opened = kept();
    REQUIRE(opened.has_value());
    CHECK(dossier::to_json(opened->record).find("born") != std::string::npos);
    const auto stored = stored_submission(board);
    CHECK(stored.find("born") == stored.npos);
    CHECK(stored.find("clause") == stored.npos);
    db::transact(board.database, [](db::Tx& tx) {
        return tx.execute({"test.erase", "UPDATE persons SET wrapped_key = ''"});
    });
    CHECK_FALSE(kept().has_value());
}

TEST_CASE("submission: what referees had said is kept word for word, whatever they say later") {
    TestBoard board;
    board.name_referee({"Ana Ruiz", "ana@example.org"});
    const auto id = board.submitted();
    const auto file = board.file(id);
    const auto kept = [&] {
        return db::read(board.database, [&](db::Tx& tx) {
            return judged_as_submitted(tx, board.by(board.sam), file)->proofs;
        });
    };
    const auto at_hand_in = kept();
    REQUIRE(at_hand_in.statements.size() == 1);
    const auto& asked = at_hand_in.statements.front();
    CHECK(asked.address == "ana@example.org");
    CHECK(asked.lines.front().amount == Hours::of_hours(2));
    board
        .act([&](db::Tx& tx) {
            return dossier::take_back(tx, asked.id, {board.darnell, "board"}, board.clock.now());
        })
        .value();
    board.name_referee({"Late Referee", "late@example.org"});
    CHECK(kept().statements == at_hand_in.statements);
    CHECK(proofs_in(to_json(at_hand_in)).statements == at_hand_in.statements);
}

TEST_CASE("flags: an approval waits until somebody has looked; a decline does not") {
    TestBoard board;
    name_own_address(board);
    const auto id = board.read();
    board
        .act([&](db::Tx& tx) {
            return recommend(tx, board.by(board.sam), id, Decision::approved, "");
        })
        .value();
    const auto approve = [&] {
        return board.act([&](db::Tx& tx) {
            return decide(tx, board.by(board.priya), id, Decision::approved, "");
        });
    };
    CHECK_FALSE(board.file(id).state.acts.has(Act::approve));
    CHECK(approve().error() == Refusal::not_now);
    const auto flag = flag_of(board);
    board
        .act([&](db::Tx& tx) {
            return tasks::close(tx, flag, "sam", "Spoke to them.", board.clock.now());
        })
        .value();
    CHECK(approve().has_value());
}

TEST_CASE("edition: choosing the one that one has is no step") {
    TestBoard board;
    const auto id =
        board.act([&](db::Tx& tx) { return begin(tx, board.by(board.darnell), "il-crss"); })
            .value();
    const auto before = board.file(id);
    const auto chosen = board.act([&](db::Tx& tx) {
        return choose_edition(tx, board.by(board.darnell), id, before.edition);
    });
    CHECK(chosen.has_value());
    CHECK(board.file(id).steps.size() == before.steps.size());
}

TEST_CASE(
    "edition: one that was taken away is named, and its applications can be listed, not acted on") {
    TestBoard board;
    const auto id = board.claimed();
    const auto edition = board.file(id).edition;
    const auto missing = [&] {
        return db::read(board.database,
                        [&](db::Tx& tx) { return missing_editions(tx, board.editions); });
    };
    CHECK(missing().empty());
    std::erase_if(board.editions, [&](const auto& one) { return one.edition == edition; });
    CHECK(missing() == std::vector<std::string>{"il-crss@" + edition});
    const auto all =
        db::read(board.database, [&](db::Tx& tx) { return queue(tx, board.by(board.sam), {}); });
    REQUIRE(all.size() == 1);
    CHECK(all.front().lacks_edition);
    CHECK(all.front().state.acts == Acts{});
    CHECK(board.act([&](db::Tx& tx) { return hold(tx, board.by(board.elena), id, "Why."); })
              .error() == Refusal::not_now);
}

TEST_CASE("timeline: an act on a section says which one") {
    TestBoard board;
    const auto id = board.claimed();
    board.judge(id, "training", {"not_shown_yet"});
    board
        .act([&](db::Tx& tx) {
            return ask_for_more(
                tx, board.by(board.sam), id,
                {{"training", "A certificate?", days_after(board.by({}).today, 30)}});
        })
        .value();
    const auto file = board.file(id);
    const auto moments = db::read(board.database, [&](db::Tx& tx) { return moments_of(tx, file); });
    REQUIRE(moments.size() == file.steps.size());
    CHECK(moments.front().section.empty());
    const auto& asked = moments.back();
    REQUIRE(asked.step != nullptr);
    CHECK(asked.step->act == Act::ask_for_more);
    CHECK(asked.section == "training");
    CHECK(moments[moments.size() - 2].section == "training");
    const auto& edition = edition_of(board.editions, file);
    CHECK_FALSE(title_of_section(edition, asked.section, Language::spanish).empty());
    CHECK(title_of_section(edition, "", Language::spanish).empty());
}
