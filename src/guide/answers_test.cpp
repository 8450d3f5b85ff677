// SPDX-License-Identifier: Apache-2.0
#include "guide/answers.h"

#include <doctest/doctest.h>

using namespace waymark;
using guide::Ask;
using guide::Step;

namespace {

const Date today = *Date::of(2026, 6, 30);
const words::Speaker english(Language::english);

scheme::Part part(std::string id, std::vector<std::string> categories, std::int64_t hours) {
    scheme::Part made;
    made.id = std::move(id);
    made.title.en = made.id;
    made.categories = std::move(categories);
    made.floor = Hours::of_hours(hours);
    return made;
}

scheme::Clause clause(std::string id, decltype(scheme::Clause::rule) rule) {
    scheme::Clause made;
    made.id = std::move(id);
    made.title.en = made.id;
    made.rule = std::move(rule);
    return made;
}

scheme::FactRule fact(scheme::FactRule::As as, std::string name, scheme::Evidence evidence) {
    scheme::FactRule rule;
    rule.as = as;
    rule.any_of = {std::move(name)};
    rule.evidence = evidence;
    return rule;
}

/// Training in two categories, work on one way or an internship on the other, a diploma.
scheme::Edition edition() {
    scheme::Sum training;
    training.of = {scheme::EntryKind::training};
    training.whole = part("training", {}, 20);
    training.whole.parts = {part("ethics", {"ethics"}, 6), part("core", {"core"}, 0)};
    scheme::Sum work;
    work.of = {scheme::EntryKind::work};
    work.whole.where.duty_share_min = 51;
    scheme::Sum internship;
    internship.of = {scheme::EntryKind::internship};

    auto independent = clause("independent", work);
    independent.pathway = "independent";
    auto program = clause("program", internship);
    program.pathway = "program";

    scheme::Edition made;
    made.requirements = {
        clause("lived", fact(scheme::FactRule::As::attestation, "lived", scheme::Evidence::none)),
        clause("diploma", fact(scheme::FactRule::As::document, "ged", scheme::Evidence::document)),
        clause("training", training),
        clause("experience", scheme::Group{scheme::Group::Need::any, 1, {independent, program}}),
        clause("bar", scheme::Bar{}),
    };
    return made;
}

std::string fields_of(const std::vector<guide::Question>& questions) {
    std::string fields;
    for (const auto& question : questions) fields += question.field + " ";
    return fields;
}

}  // namespace

TEST_CASE("questions: the innermost parts are asked for, in the order of the pages") {
    const auto rules = edition();
    CHECK(fields_of(guide::questions(rules, "independent")) ==
          "way training.ethics training.core work share fact.ged ");
}

TEST_CASE("questions: only the way that was chosen is asked about") {
    const auto rules = edition();
    CHECK(fields_of(guide::questions(rules, "")) == "way training.ethics training.core fact.ged ");
    CHECK(fields_of(guide::questions(rules, "program")) ==
          "way training.ethics training.core internship fact.ged ");
}

TEST_CASE("questions: nobody is asked for proof of recovery, nor about bars") {
    const auto rules = edition();
    for (const auto& question : guide::questions(rules, "independent")) {
        CHECK(question.clause->id != "lived");
        CHECK(question.clause->id != "bar");
    }
}

TEST_CASE("answers: hours are read as people write them, and nothing else is") {
    CHECK(guide::parse_hours("6") == Hours::of_hours(6));
    CHECK(guide::parse_hours("6.5") == Hours::of_minutes(390));
    CHECK(guide::parse_hours("6,25") == Hours::of_hundredths(625));
    CHECK(guide::parse_hours("6:30") == Hours::of_minutes(390));
    CHECK(guide::parse_hours("100000") == Hours::of_hours(100'000));
    for (const auto* text : {"", "six", "-6", "6.", "6.555", "6:3", "6:75", "1e3", "100001", "6 h",
                             "99999999999999999999"})
        CHECK(!guide::parse_hours(text));
}

TEST_CASE("answers: a slip names the field and how to put it; what is not asked is left alone") {
    const auto rules = edition();
    const auto asked = guide::questions(rules, "independent");
    const http::Fields form = {{"training.ethics", "six"}, {"share", "140"}};
    const guide::Answers answers(form);
    const auto training = slips(asked, Step::training, answers, today, english);
    REQUIRE(training.size() == 1);
    CHECK(training[0].field == "training.ethics");
    CHECK(training[0].message.find("such as 6") != std::string::npos);
    CHECK(slips(asked, Step::work, answers, today, english).size() == 1);
    CHECK(slips(asked, Step::way, answers, today, english).size() == 1);
    CHECK(slips(asked, Step::papers, answers, today, english).empty());
}

TEST_CASE("answers: they become the same dossier that a file becomes") {
    const auto rules = edition();
    const auto asked = guide::questions(rules, "independent");
    const http::Fields form = {{"way", "independent"}, {"training.ethics", " 6:30 "},
                               {"training.core", ""},  {"work", "2000"},
                               {"share", "60"},        {"fact.ged", "later"}};
    const auto record = record_of(asked, guide::Answers(form), today, english);
    REQUIRE(record.dossier.entries.size() == 2);
    for (const auto& entry : record.dossier.entries) {
        CHECK(entry.on == today);
        const bool is_work = entry.kind == scheme::EntryKind::work;
        CHECK(entry.amount == (is_work ? Hours::of_hours(2000) : Hours::of_minutes(390)));
        CHECK(entry.duty_share == (is_work ? 60 : -1));
        CHECK(days_between(entry.begun, entry.on) == (is_work ? 250 : 0));
    }
    REQUIRE(record.dossier.facts.size() == 1);
    CHECK(record.dossier.facts[0].name == "ged");
    CHECK(record.dossier.facts[0].evidence == scheme::Evidence::none);
}

TEST_CASE("answers: a dossier made of answers can be written and read again") {
    const auto rules = edition();
    const auto asked = guide::questions(rules, "independent");
    const http::Fields form = {{"way", "independent"}, {"training.ethics", "54"}, {"work", "2000"}};
    const auto record = record_of(asked, guide::Answers(form), today, english);
    scheme::Category ethics;
    ethics.id = "ethics";
    const std::vector<scheme::Category> categories = {ethics};
    const dossier::Reading reading{
        .file = "again", .categories = categories, .conversions = {}, .latest = today};
    const auto again = dossier::read(dossier::to_json(record), dossier::Format::json, reading);
    REQUIRE(again.has_value());
    REQUIRE(again->dossier.entries.size() == 2);
    const auto twice = dossier::read(dossier::to_json(*again), dossier::Format::json, reading);
    REQUIRE(twice.has_value());
    CHECK(dossier::to_json(*twice) == dossier::to_json(*again));
}
