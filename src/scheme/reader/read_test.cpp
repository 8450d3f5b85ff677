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
