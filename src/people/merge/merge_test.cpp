// SPDX-License-Identifier: Apache-2.0
#include "people/merge/merge.h"

#include <doctest/doctest.h>

#include "journal/journal.h"
#include "people/board_for_test.h"

namespace waymark::people {

namespace {

/// Somebody who signed up three times, and a director.
struct Thrice : testing::Board {
    std::string first = joined("mari@example.org");
    std::string second =
        joined("m.reyes@example.org",
               {"Maria R.", "Maria Reyes", Date::of(1986, 4, 28), "", Language::spanish});
    std::string third = joined("reyes@example.org");
    std::string fourth = joined(
        "elena@example.org", {"Elena", "Elena Ruiz", Date::of(1970, 1, 2), "", Language::english});
    PersonId one = visitor(first)->person;
    PersonId two = visitor(second)->person;
    PersonId three = visitor(third)->person;
    PersonId elena = visitor(fourth)->person;

    MergeAct act(const char* reason = "Same card, seen on March 9.") {
        return {house, elena, reason, clock.now()};
    }
    auto merge_into(const PersonId& merged, const PersonId& kept) {
        wait(1);
        return in([&](db::Tx& tx) { return merge(tx, act(), {merged, kept}); });
    }
    auto part_again(const MergeId& id) {
        wait(1);
        return in([&](db::Tx& tx) { return part(tx, act(), id); });
    }
    PersonId kept(const PersonId& record) {
        return in([&](db::Tx& tx) { return kept_person(tx, record); });
    }
    LegalFacts facts(const PersonId& who) {
        return in([&](db::Tx& tx) { return legal_facts(tx, keyring, who); });
    }
};

}  // namespace

TEST_CASE("merge: both accounts lead to one person, and each to its own after parting") {
    Thrice board;
    const auto made = board.merge_into(board.two, board.one).value();
    CHECK(board.visitor(board.second)->person == board.one);
    CHECK(board.visitor(board.second)->name == "Mari");
    CHECK(board.visitor(board.first)->person == board.one);
    CHECK(board.visitor(board.signed_in("m.reyes@example.org"))->person == board.one);
    REQUIRE(board.part_again(made.id).has_value());
    CHECK(board.visitor(board.second)->person == board.two);
    CHECK(board.visitor(board.second)->name == "Maria R.");
}

TEST_CASE("merge: what is sealed of either is read with its own key, and no name is lost") {
    Thrice board;
    const auto made = board.merge_into(board.two, board.one).value();
    const auto both = board.facts(board.one);
    CHECK(both.legal_name == "María Reyes");
    CHECK(both.previous_names == std::vector<std::string>{"Maria Reyes"});
    change_legal_name(board.house, board.one, "María Ortiz", "board");
    CHECK(board.facts(board.one).previous_names.size() == 2);
    REQUIRE(board.part_again(made.id).has_value());
    CHECK(board.facts(board.one).previous_names == std::vector<std::string>{"María Reyes"});
    CHECK(board.facts(board.two).legal_name == "Maria Reyes");
    CHECK(board.facts(board.two).previous_names.empty());
}

TEST_CASE("merge: reading what is sealed of merged records is told in each of them") {
    Thrice board;
    (void)board.merge_into(board.two, board.one).value();
    const auto told = [&](const PersonId& record) {
        const auto lines = board.in([&](db::Tx& tx) { return journal::lines_about(tx, record); });
        return std::ranges::count(lines, "sealed.read",
                                  [](const auto& line) { return line.line.act; });
    };
    board.in([&](db::Tx& tx) {
        (void)legal_facts_read_by(tx, board.keyring, board.one,
                                  {board.elena.text, board.clock.now()});
    });
    CHECK(told(board.one) == 1);
    CHECK(told(board.two) == 1);
    CHECK(told(board.three) == 0);
}

TEST_CASE("merge: a chain leads to its end, and is parted in any order") {
    Thrice board;
    const auto early = board.merge_into(board.three, board.two).value();
    const auto late = board.merge_into(board.two, board.one).value();
    CHECK(board.kept(board.three) == board.one);
    CHECK(board.in([&](db::Tx& tx) { return records_of(tx, board.one).size(); }) == 3);
    SUBCASE("the first one first") {
        REQUIRE(board.part_again(early.id).has_value());
        CHECK(board.kept(board.three) == board.three);
        CHECK(board.kept(board.two) == board.one);
        REQUIRE(board.part_again(late.id).has_value());
    }
    SUBCASE("the last one first: what was merged before goes with it") {
        REQUIRE(board.part_again(late.id).has_value());
        CHECK(board.kept(board.three) == board.two);
        CHECK(board.kept(board.two) == board.two);
        REQUIRE(board.part_again(early.id).has_value());
    }
    for (const auto& record : {board.one, board.two, board.three})
        CHECK(board.kept(record) == record);
}

TEST_CASE("merge: a merged record stands for the person they are now") {
    Thrice board;
    (void)board.merge_into(board.two, board.one).value();
    const auto made = board.merge_into(board.two, board.three).value();
    CHECK(made.pair.merged == board.one);
    CHECK(board.kept(board.two) == board.three);
    CHECK(board.merge_into(board.one, board.two).error() == MergeRefusal::one_already);
}

TEST_CASE("merge: refused for oneself, for staff, for the erased, and without a reason") {
    Thrice board;
    CHECK(board.merge_into(board.one, board.one).error() == MergeRefusal::one_already);
    CHECK(board.merge_into({"nobody"}, board.one).error() == MergeRefusal::no_such_person);
    CHECK(board.merge_into(board.elena, board.one).error() == MergeRefusal::own_record);
    CHECK(board.merge_into(board.one, board.elena).error() == MergeRefusal::own_record);
    const auto bare = board.in([&](db::Tx& tx) {
        return merge(tx, board.act("  "), {board.two, board.one});
    });
    CHECK(bare.error() == MergeRefusal::no_reason);
    SUBCASE("staff") {
        board.in([&](db::Tx& tx) {
            return tx.execute({"test.staff", "UPDATE accounts SET roles = $2 WHERE person = $1"},
                              board.three.text, "candidate reviewer");
        });
        CHECK(board.merge_into(board.three, board.one).error() == MergeRefusal::works_for_board);
        CHECK(board.merge_into(board.one, board.three).error() == MergeRefusal::works_for_board);
    }
    SUBCASE("the erased") {
        board.in([&](db::Tx& tx) {
            return tx.execute({"test.erase", "UPDATE persons SET wrapped_key = '' WHERE id = $1"},
                              board.three.text);
        });
        CHECK(board.merge_into(board.three, board.one).error() == MergeRefusal::key_is_gone);
        CHECK(board.merge_into(board.one, board.three).error() == MergeRefusal::key_is_gone);
    }
    CHECK(board.part_again({"none"}).error() == MergeRefusal::not_merged);
}

TEST_CASE("merge: both addresses hear of it, in the language of each, and of parting") {
    Thrice board;
    const auto made = board.merge_into(board.two, board.one).value();
    const auto heard = [&](std::string_view kind) {
        std::set<std::string> who;
        for (const auto& one : board.in([](db::Tx& tx) { return mail::newest_letters(tx, 1000); }))
            if (one.letter.kind == kind)
                who.insert(one.letter.to + (one.letter.language == Language::spanish ? " es" : ""));
        return who;
    };
    const std::set<std::string> both = {"m.reyes@example.org es", "mari@example.org"};
    CHECK(heard("person.merged") == both);
    REQUIRE(board.part_again(made.id).has_value());
    CHECK(heard("person.parted") == both);
}

TEST_CASE("merge: the journal tells of it at both, and its reason is shut") {
    Thrice board;
    const auto made = board.merge_into(board.two, board.one).value();
    board.in([&](db::Tx& tx) {
        const auto about = journal::lines_about(tx, board.one);
        CHECK(about.back().line.act == "person.merged");
        CHECK(about.back().line.person == board.two.text);
        CHECK(about.back().line.actor == board.elena.text);
        CHECK(find_merge(tx, board.keyring, made.id)->reason == "Same card, seen on March 9.");
        const auto row = tx.one({"test.reason", "SELECT reason FROM person_merges"});
        CHECK(row["reason"].text().find("card") == std::string::npos);
    });
    REQUIRE(board.part_again(made.id).has_value());
    board.in([&](db::Tx& tx) {
        CHECK(journal::lines_about(tx, board.one).back().line.act == "person.parted");
        CHECK(merges(tx, board.keyring, 10).empty());
        CHECK_FALSE(find_merge(tx, board.keyring, made.id).has_value());
    });
}

}  // namespace waymark::people
