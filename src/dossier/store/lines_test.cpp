// SPDX-License-Identifier: Apache-2.0
#include "dossier/store/lines.h"

#include <doctest/doctest.h>

#include "dossier/store/file_for_test.h"
#include "journal/journal.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;

TEST_CASE("ledger: a line comes back as it was claimed, by its owner's own word") {
    File file;
    auto claim = ethics();
    claim.evidence = scheme::Evidence::authority;
    claim.delivery = scheme::Delivery::live_online;
    claim.recognition = scheme::Recognition::recognized;
    claim.categories = {"ethics", "advocacy"};
    const auto id = file.added(claim);
    const auto lines = file.lines();
    REQUIRE(lines.size() == 1);
    claim.evidence = scheme::Evidence::self;
    CHECK(lines.front().claim == claim);
    CHECK(lines.front().id == id);
    CHECK(lines.front().entry == id);
    CHECK(lines.front().provenance == Provenance::self);
}

TEST_CASE("ledger: a correction takes the place of a line, and the line stays in its history") {
    File file;
    const auto first = file.added(ethics());
    auto mended = ethics();
    mended.amount = Hours::of_minutes(330);
    const auto second =
        file.in([&](db::Tx& tx) {
                return correct_line(tx, first, mended, file.maria, file.clock.now());
            })
            .value();
    REQUIRE(file.lines().size() == 1);
    CHECK(file.lines().front().claim.amount == Hours::of_minutes(330));
    const auto history = file.in([&](db::Tx& tx) { return history_of(tx, first); });
    REQUIRE(history.size() == 2);
    CHECK(history[0].claim.amount == Hours::of_hours(6));
    CHECK(history[1].id == second);
    CHECK(history[1].supersedes == first);
    const auto again = file.in([&](db::Tx& tx) {
        return correct_line(tx, first, ethics(), file.maria, file.clock.now());
    });
    CHECK(again.error() == LineRefusal::corrected_meanwhile);
}

TEST_CASE("ledger: what is taken back no longer counts, and nobody else can take it back") {
    File file;
    const auto id = file.added(ethics());
    const auto remove = [&](const Author& author) {
        return file.in([&](db::Tx& tx) { return remove_line(tx, id, author, file.clock.now()); });
    };
    CHECK(remove(file.other).error() == LineRefusal::no_such_line);
    REQUIRE(remove(file.maria).has_value());
    CHECK(file.lines().empty());
    CHECK(file.record().dossier.entries.empty());
    CHECK(file.in([&](db::Tx& tx) { return history_of(tx, id); }).size() == 2);
}

TEST_CASE("ledger: a day has 24 hours over all lines of a file") {
    File file;
    auto long_day = ethics();
    long_day.amount = Hours::of_hours(20);
    (void)file.added(long_day);
    const auto more =
        file.in([&](db::Tx& tx) { return add_line(tx, ethics(), file.maria, file.clock.now()); });
    CHECK(more.error() == LineRefusal::beyond_the_day);
    CHECK(file.lines().size() == 1);
}

TEST_CASE("ledger: many lines are kept whole or not at all") {
    File file;
    auto none = ethics();
    none.amount = {};
    const auto add = [&](std::vector<Claim> claims) {
        return file.in([&](db::Tx& tx) {
            return add_lines(tx, claims, Provenance::self, file.maria, file.clock.now());
        });
    };
    CHECK(add({ethics(), none}).error() == LineRefusal::no_amount);
    CHECK(file.lines().empty());
    CHECK(add({ethics(), month_of_work()}).value().size() == 2);
    CHECK(file.lines().size() == 2);
}

TEST_CASE("ledger: a transcript keeps the evidence it brings, and its owner cannot change it") {
    File file;
    auto course = ethics();
    course.evidence = scheme::Evidence::authority;
    const std::vector claims = {course};
    const auto ids =
        file.in([&](db::Tx& tx) {
                return add_lines(tx, claims, Provenance::transcript, file.maria, file.clock.now());
            })
            .value();
    CHECK(file.lines().front().claim.evidence == scheme::Evidence::authority);
    const auto removed = file.in(
        [&](db::Tx& tx) { return remove_line(tx, ids.front(), file.maria, file.clock.now()); });
    CHECK(removed.error() == LineRefusal::frozen);
}

TEST_CASE("ledger: the judge reads lines under their ids, with titles and one event for one name") {
    File file;
    const auto first = file.added(ethics("2026-02-10"));
    (void)file.added(ethics("2026-02-11"));
    const auto record = file.record();
    REQUIRE(record.dossier.entries.size() == 2);
    CHECK(record.dossier.entries[0].id == first.text);
    CHECK(record.titles.text(record.dossier.entries[0].title) == "Ethics in practice");
    CHECK(record.dossier.entries[0].event == record.dossier.entries[1].event);
    CHECK(record.dossier.categories == std::vector<std::string>{"ethics"});
    CHECK(record.dossier.milestone(scheme::Milestone::born).has_value());
}

TEST_CASE("ledger: each act leaves a line in the journal of its owner's file") {
    File file;
    file.wait_days(1);
    const auto id = file.added(ethics());
    file.wait_days(1);
    (void)file.in([&](db::Tx& tx) { return remove_line(tx, id, file.maria, file.clock.now()); });
    const auto told =
        file.in([&](db::Tx& tx) { return journal::lines_of_person(tx, file.maria.person.text); });
    REQUIRE(told.size() >= 2);
    CHECK(told[told.size() - 2].line.act == "dossier.line_added");
    CHECK(told.back().line.act == "dossier.line_withdrawn");
}

TEST_CASE("facts: what was stated last holds, until it is taken back") {
    File file;
    const auto state = [&](eligibility::Fact fact) {
        return file.in(
            [&](db::Tx& tx) { return state_fact(tx, fact, file.maria, file.clock.now()); });
    };
    CHECK(state({"High School", {}, {}, {}, {}}).error() == FactRefusal::bad_name);
    REQUIRE(state({"ged", scheme::Evidence::self, day("2004-06-01"), {}, {}}).has_value());
    file.wait_days(1);
    REQUIRE(state({"ged", scheme::Evidence::document, day("2005-06-01"), {}, 7}).has_value());
    auto facts = file.record().dossier.facts;
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().evidence == scheme::Evidence::document);
    CHECK(facts.front().on == day("2005-06-01"));
    CHECK(facts.front().value == 7);
    file.wait_days(1);
    REQUIRE(
        file.in([&](db::Tx& tx) { return take_back_fact(tx, "ged", file.maria, file.clock.now()); })
            .has_value());
    CHECK(file.record().dossier.facts.empty());
}

TEST_CASE("work: the share of recovery support reaches the lines of the job") {
    File file;
    const auto job =
        file.in([&](db::Tx& tx) {
                return add_employment(tx, {"Harbor House", "Peer", day("2025-01-01"), {}},
                                      file.maria, file.clock.now());
            })
            .value();
    auto claim = month_of_work();
    claim.employment = job;
    (void)file.added(claim);
    const auto describe = [&](std::vector<Duty> duties) {
        return file.in([&](db::Tx& tx) {
            return describe_position(tx, job, {"", duties}, file.maria, file.clock.now());
        });
    };
    CHECK(describe({{DutyKind::recovery_support, 60}}).error() == WorkRefusal::not_a_hundred);
    REQUIRE(describe({{DutyKind::recovery_support, 60}, {DutyKind::paperwork, 40}}).has_value());
    REQUIRE(file.lines().size() == 1);
    CHECK(file.record().dossier.entries.front().duty_share == 60);
    auto later = month_of_work();
    later.begun = day("2026-02-01");
    later.on = day("2026-02-28");
    const auto loose = file.added(later);
    CHECK(file.record().dossier.entries.back().duty_share == -1);
    const std::vector ids = {loose};
    REQUIRE(
        file.in([&](db::Tx& tx) { return place_lines(tx, job, ids, file.maria, file.clock.now()); })
            .has_value());
    CHECK(file.record().dossier.entries.back().duty_share == 60);
}
