// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <stdexcept>

#include "platform/files/shipped.h"
#include "scheme/load.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

const Edition& il_crss() {
    static const Edition edition = [] {
        auto loaded = load(Shelf::shipped(), "il-crss@2023-04", *Date::of(2024, 1, 1));
        if (!loaded)
            for (const auto& problem : loaded.error()) MESSAGE(to_text(problem));
        REQUIRE(loaded.has_value());
        return std::move(loaded.value().edition);
    }();
    return edition;
}

const Clause& clause(std::string_view id) {
    for (const auto& clause : il_crss().requirements)
        if (clause.id == id) return clause;
    throw std::runtime_error("no such clause");
}

}  // namespace

TEST_CASE("read: the shipped CRSS edition says who it is and when it applies") {
    const auto& edition = il_crss();
    CHECK(edition.name_of() == "il-crss@2023-04");
    CHECK(edition.short_name.es == "CRSS");
    CHECK(edition.name.es != edition.name.en);
    CHECK(edition.from == Date::of(2023, 4, 1));
    CHECK(edition.better_of);
    REQUIRE(edition.category("mentoring") != nullptr);
    CHECK(edition.category("mentoring")->domain);
    CHECK_FALSE(edition.category("core")->domain);
    CHECK(edition.conversions.front().worth == Hours::of_hours(15));
}

TEST_CASE("read: the training sum has its floors, its cap and its four domains") {
    const auto& sum = std::get<Sum>(clause("training").rule);
    CHECK(sum.whole.floor == Hours::of_hours(100));
    REQUIRE(sum.whole.parts.size() == 3);
    const auto& specific = sum.whole.parts[0];
    CHECK(specific.floor == Hours::of_hours(40));
    CHECK(specific.parts.size() == 4);
    CHECK(specific.parts[0].categories == std::vector<std::string>{"advocacy"});
    CHECK_FALSE(sum.whole.any_category);
    CHECK(sum.whole.parts[2].cap == Hours::of_hours(54));
    CHECK(sum.whole.parts[2].citation.choice == "core-is-a-cap");
}

TEST_CASE("read: an exam takes its pass mark from the exam, an attestation may ask for nothing") {
    const auto& exam = std::get<FactRule>(clause("exam").rule);
    CHECK(exam.any_of == std::vector<std::string>{"crss_exam"});
    CHECK(exam.value_min == 68);
    CHECK(std::get<FactRule>(clause("lived_experience").rule).evidence == Evidence::none);
}

TEST_CASE("read: ways have names, and a clause takes the topic of the one around it") {
    const auto& ways = std::get<Group>(clause("experience").rule);
    CHECK(ways.need == Group::Need::any);
    REQUIRE(ways.of.size() == 2);
    CHECK(ways.of[1].pathway == "success");
    CHECK(std::get<Group>(ways.of[1].rule).of[0].topic == "work");
}

TEST_CASE("read: every shipped file is a scheme") {
    const auto all = load_all(Shelf::shipped());
    if (!all)
        for (const auto& problem : all.error()) FAIL_CHECK(to_text(problem));
    REQUIRE(all.has_value());
    CHECK(all.value().size() >= 1);
}

TEST_CASE("read: a fact that nobody named is refused, with its place and the nearest one") {
    const auto said = [](std::string_view rest) {
        const auto file = "scheme: 1\ncredential: x\nedition: y\nname: X\n" + std::string(rest);
        const auto edition = read(file, "x/y.yaml", Shelf::shipped().vocabulary());
        std::string all;
        if (!edition)
            for (const auto& problem : edition.error()) all += to_text(problem) + "\n";
        return all;
    };
    CHECK(
        said(
            "requirements: [{id: q, title: Q, document: {any_of: [ged, high_scool_diploma]}}]\n") ==
        "x/y.yaml:5:59: error: `high_scool_diploma` is no fact of the vocabulary. Did you mean "
        "`high_school_diploma`? Add it there, or here under `facts`: {id: high_scool_diploma, "
        "name: {en: ..., es: ...}}\n");
    constexpr std::string_view wrong[] = {
        "requirements: [{id: q, title: Q, bar: {any_of: [nothing_known]}}]\n",
        "requirements: [{id: q, title: Q, decision: {decided: nothing_known, question: Q}}]\n",
        "requirements: [{id: q, title: Q, age: {at_least: 18}, when: {fact: nothing_known}}]\n",
        "requirements: [{id: q, title: Q, age: {at_least: 18}}]\n"
        "exams: [{id: nothing_known, title: E, score: {scale: raw, pass: 1}}]\n",
        "requirements: [{id: q, title: Q, age: {at_least: 18}}]\n"
        "fees: [{item: i, title: I, amount: $5, waived_when: nothing_known}]\n",
        "requirements: [{id: q, title: Q, age: {at_least: 18}}]\n"
        "counters: [{id: i, title: I, of: nothing_known, at_most: 2}]\n",
    };
    for (const auto file : wrong) {
        CAPTURE(file);
        CHECK(said(file).find("`nothing_known` is no fact of the vocabulary. Add") !=
              std::string::npos);
        CHECK(said(std::string(file) + "facts: [{id: nothing_known, name: N}]\n").empty());
    }
}

TEST_CASE("read: every fact has a name in both languages") {
    const auto shelf = Shelf::shipped();
    REQUIRE(shelf.vocabulary().facts.size() > 1);
    for (const auto& fact : shelf.vocabulary().facts) {
        CAPTURE(fact.id);
        CHECK_FALSE(fact.name.en.empty());
        CHECK_FALSE(fact.name.es.empty());
    }
    CHECK(il_crss().fact_name("ged", Language::spanish) == "GED u otro equivalente del diploma");
    CHECK(il_crss().fact_name("unheard_of", Language::english) == "unheard_of");
}

TEST_CASE("read: a vocabulary that cannot be read is told by its own place") {
    const auto vocabulary =
        read_vocabulary("vocabulary: 1\ncategories: []\nfacts: [{id: A}]\n", "v.yaml");
    REQUIRE_FALSE(vocabulary.problems.empty());
    CHECK(to_text(vocabulary.problems.front()).starts_with("v.yaml:3:"));
    CHECK_FALSE(read("scheme: 1\n", "x/y.yaml", vocabulary).has_value());
}

TEST_CASE("outlines: the dates of editions are known without reading them, and are the same") {
    const auto shelf = Shelf::shipped();
    std::size_t count = 0;
    for (const auto credential : shelf.credentials())
        for (const auto& outline : outlines(shelf, credential)) {
            CAPTURE(outline.name_of());
            const auto whole = load(shelf, outline.name_of(), *Date::of(2026, 1, 1));
            REQUIRE(whole.has_value());
            CHECK(outline.from == whole->edition.from);
            CHECK(outline.until == whole->edition.until);
            CHECK(outline.anchor == whole->edition.anchor);
            CHECK(outline.better_of == whole->edition.better_of);
            ++count;
        }
    CHECK(count == shelf.files().size());
    CHECK(outlines(shelf, "nowhere").empty());
}
