// SPDX-License-Identifier: Apache-2.0
#include "guide/plan.h"

#include <doctest/doctest.h>

using namespace waymark;
using scheme::Calendar;

namespace {

scheme::Advice step(std::string id, int count, Calendar unit) {
    scheme::Advice advice;
    advice.id = std::move(id);
    advice.before = {count, unit};
    return advice;
}

Date day(int year, int month, int of_month) { return *Date::of(year, month, of_month); }

}  // namespace

TEST_CASE("plan: steps are counted back from the target in calendar units and put in order") {
    scheme::Edition edition;
    edition.advice = {step("apply", 0, Calendar::days), step("file", 12, Calendar::months),
                      step("transcripts", 9, Calendar::months), step("call", 12, Calendar::months)};
    const auto steps = guide::plan(edition, day(2027, 3, 31), day(2026, 6, 30));
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].advice->id == "file");
    CHECK(steps[1].advice->id == "call");
    CHECK(steps[2].advice->id == "transcripts");
    CHECK(steps[2].begin == day(2026, 6, 30));
    CHECK(steps[3].begin == day(2027, 3, 31));
}

TEST_CASE("plan: steps whose day went by begin today, the earliest first") {
    scheme::Edition edition;
    edition.advice = {step("late", 3, Calendar::months), step("early", 12, Calendar::months)};
    const auto steps = guide::plan(edition, day(2026, 7, 31), day(2026, 6, 30));
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].advice->id == "early");
    CHECK(steps[0].begin == day(2026, 6, 30));
    CHECK(steps[1].begin == day(2026, 6, 30));
    CHECK(steps[1].is_due);
}

TEST_CASE("plan: a step whose day has come is due") {
    scheme::Edition edition;
    edition.advice = {step("file", 1, Calendar::months)};
    CHECK(guide::plan(edition, day(2026, 7, 31), day(2026, 6, 30))[0].is_due);
    CHECK(!guide::plan(edition, day(2026, 7, 31), day(2026, 6, 29))[0].is_due);
}
