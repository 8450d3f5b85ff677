// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <set>

#include "application/rules/reasons.h"
#include "application/rules/state.h"
#include "application/rules/waiting.h"

using namespace waymark;
using namespace waymark::application;

namespace {

Date day(const char* text) { return *parse_date(text); }

const Frame frame{{"diploma"}, day("2027-01-04"), 30};

/// Handed in on a Friday, paid on Monday, taken up by Sam.
std::vector<Step> taken_up() {
    return {{.act = Act::begin, .on = day("2026-01-05"), .by = "ana"},
            {.act = Act::submit, .on = day("2026-01-09"), .by = "ana", .word = "2023-04"},
            {.act = Act::record_fee, .on = day("2026-01-12"), .by = "sam"},
            {.act = Act::claim, .on = day("2026-01-13"), .by = "sam", .about = "sam"}};
}

Facts facts_after(std::vector<Step> more) {
    auto steps = taken_up();
    for (auto& step : more) steps.push_back(std::move(step));
    return facts_of(steps, frame);
}

}  // namespace

TEST_CASE("acts: every act has a name of its own, and is found by it") {
    for (int i = 0; i < act_count; ++i) {
        const auto act = static_cast<Act>(i);
        CHECK(act_named(name_of(act)) == act);
    }
    CHECK_FALSE(act_named("explode"));
}

TEST_CASE("stages: every stage is found by its name") {
    for (int i = 0; i < stage_count; ++i) {
        const auto stage = static_cast<Stage>(i);
        CHECK(stage_named(name_of(stage)) == stage);
    }
}

TEST_CASE("reasons: each has one code, and says in both languages what it is and what would help") {
    std::set<std::string_view> codes;
    for (const auto& reason : reasons()) {
        CHECK(codes.insert(reason.code).second);
        CHECK(reason.code.find(' ') == std::string_view::npos);
        for (const auto language : {Language::english, Language::spanish}) {
            CHECK_FALSE(reason.title(language).empty());
            CHECK_FALSE(reason.remedy(language).empty());
        }
    }
    CHECK(reason_coded("no_such_code") == nullptr);
}

TEST_CASE("bar: nobody acts for the board on their own file") {
    const auto facts = facts_after({});
    for (const auto act : {Act::claim, Act::record_fee, Act::judge_section, Act::approve})
        CHECK(bar_of(facts, act, "ana", "ana") == Bar::own_application);
    CHECK_FALSE(bar_of(facts, Act::answer, "ana", "ana"));
    CHECK_FALSE(bar_of(facts, Act::withdraw, "ana", "ana"));
}

TEST_CASE("bar: who declared a conflict judges nothing, but may still open the envelope") {
    const auto facts = facts_after({{.act = Act::declare_conflict, .by = "ida", .about = "ida"}});
    for (const auto act : {Act::claim, Act::judge_section, Act::recommend_approval, Act::approve,
                           Act::decline, Act::reverse, Act::record_result})
        CHECK(bar_of(facts, act, "ida", "ana") == Bar::conflict);
    CHECK_FALSE(bar_of(facts, Act::record_fee, "ida", "ana"));
    CHECK_FALSE(bar_of(facts, Act::judge_section, "sam", "ana"));
}

TEST_CASE("bar: a second look is taken by a second person") {
    const auto facts = facts_after(
        {{.act = Act::recommend_decline, .by = "sam"}, {.act = Act::decline, .by = "priya"}});
    CHECK(bar_of(facts, Act::read_second, "sam", "ana") == Bar::same_person);
    CHECK_FALSE(bar_of(facts, Act::read_second, "ida", "ana"));
    CHECK(bar_of(facts, Act::decline, "sam", "ana") == Bar::same_person);
    CHECK_FALSE(bar_of(facts, Act::decline, "priya", "ana"));
    CHECK(bar_of(facts, Act::uphold, "priya", "ana") == Bar::same_person);
    CHECK(bar_of(facts, Act::reverse, "sam", "ana") == Bar::same_person);
    CHECK_FALSE(bar_of(facts, Act::reverse, "omar", "ana"));
}

TEST_CASE("waiting: only working days on which it was the board's turn are counted") {
    const auto steps = taken_up();
    // Begun on Monday the 5th, handed in on Friday, paid on Monday the 12th: no day of the board's.
    CHECK(board_days(steps, frame, day("2026-01-12")) == 0);
    CHECK(board_days(steps, frame, day("2026-01-13")) == 1);
    // Friday the 16th, and Monday the 19th after a weekend.
    CHECK(board_days(steps, frame, day("2026-01-16")) == 4);
    CHECK(board_days(steps, frame, day("2026-01-18")) == 4);
    CHECK(board_days(steps, frame, day("2026-01-19")) == 5);
}

TEST_CASE("waiting: while the candidate is asked, the board's clock stands") {
    auto steps = taken_up();
    steps.push_back({.act = Act::judge_section,
                     .on = day("2026-01-14"),
                     .by = "sam",
                     .about = "diploma",
                     .word = "paper_unreadable"});
    steps.push_back({.act = Act::ask_for_more,
                     .on = day("2026-01-14"),
                     .by = "sam",
                     .about = "r1",
                     .word = "diploma",
                     .day = day("2026-03-01")});
    CHECK(board_days(steps, frame, day("2026-01-30")) == 2);
    steps.push_back(
        {.act = Act::answer, .on = day("2026-01-21"), .by = "ana", .about = "r1", .note = "here"});
    CHECK(board_days(steps, frame, day("2026-01-23")) == 4);
}

TEST_CASE(
    "waiting: of ten applications the fifth is the median, the ninth the ninetieth percentile") {
    const auto usual = usual_of({10, 1, 9, 2, 8, 3, 7, 4, 6, 5});
    CHECK(usual.median == 5);
    CHECK(usual.ninetieth == 9);
    CHECK(usual.count == 10);
    CHECK(usual_of({7}).ninetieth == 7);
    CHECK(usual_of({}).count == 0);
}
