// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "eligibility/making_for_test.h"

namespace waymark::eligibility {

namespace {

using made::day;
using made::dossier;
using made::entry;

struct Judged {
    scheme::Edition edition;
    Judgement judgement;
    std::vector<Addition> additions;
    const Finding& finding(std::size_t index = 0) const { return judgement.findings[index]; }
};

Judged judged(const scheme::Sum& sum, const Dossier& dossier, std::string_view as_of) {
    Judged result;
    result.edition = made::edition(sum);
    Judge judge(result.edition);
    const Question question{day(as_of), {}};
    result.judgement = judge.judge(dossier, question);
    result.additions = close_gap(judge, dossier, question, result.judgement);
    // The findings point into the edition that was judged.
    for (auto& finding : result.judgement.findings) finding.clause = nullptr;
    return result;
}

Hours uncounted(const Judgement& judgement, Reason why) {
    Hours hours;
    for (const auto& line : judgement.uncounted)
        if (line.why == why) hours += line.amount;
    return hours;
}

scheme::Sum in_cycle() {
    scheme::Sum sum = made::sum(40);
    sum.whole.where.between = scheme::Between{};
    return sum;
}

Dossier with_cycle(std::vector<Entry> entries, std::string_view from, std::string_view until) {
    Dossier made = dossier(std::move(entries));
    made.milestones[static_cast<std::size_t>(scheme::Milestone::cycle_started)] = day(from);
    made.milestones[static_cast<std::size_t>(scheme::Milestone::expiry)] = day(until);
    return made;
}

scheme::Limit limit(scheme::Delivery delivery) {
    scheme::Limit limit;
    limit.id = "limit";
    limit.values = {static_cast<std::uint8_t>(delivery)};
    return limit;
}

scheme::Limit share(int percent) {
    auto made = limit(scheme::Delivery::self_paced);
    made.share_max = percent;
    return made;
}

Entry self_paced(int hours) {
    Entry made = entry("s", "2025-05-01", "2025-05-01", hours);
    made.delivery = scheme::Delivery::self_paced;
    return made;
}

}  // namespace

TEST_CASE("stretches: windows that share no day of one leave it out, and nothing is negative") {
    const auto work = entry("w", "2026-06-01", "2026-07-10", 60);
    const auto found =
        judged(in_cycle(), with_cycle({work}, "2026-07-01", "2027-06-30"), "2026-06-15");
    CHECK(found.finding().counted == 0);
    CHECK(found.finding().missing == Hours::of_hours(40).parts());
    CHECK(uncounted(found.judgement, Reason::outside_cycle) == Hours::of_hours(60));
}

TEST_CASE("stretches: what lies after the day of the judgement is told as that") {
    const auto work = entry("w", "2026-01-01", "2026-01-10", 10);
    const auto found = judged(made::sum(40), dossier({work}), "2026-01-04");
    CHECK(found.finding().counted == Hours::of_hours(4).parts());
    CHECK(uncounted(found.judgement, Reason::after_as_of) == Hours::of_hours(6));
    CHECK(uncounted(found.judgement, Reason::too_old) == Hours());
}

TEST_CASE("stretches: each part that is cut off keeps its own reason") {
    const auto work = entry("w", "2026-01-01", "2026-01-10", 10);
    const auto found =
        judged(in_cycle(), with_cycle({work}, "2026-01-03", "2027-01-02"), "2026-01-08");
    CHECK(found.finding().counted == Hours::of_hours(6).parts());
    CHECK(uncounted(found.judgement, Reason::outside_cycle) == Hours::of_hours(2));
    CHECK(uncounted(found.judgement, Reason::after_as_of) == Hours::of_hours(2));
}

TEST_CASE("shares: beside another limit a person decides, and nothing fails") {
    scheme::Sum sum = made::sum(4);
    sum.limits = {share(50), limit(scheme::Delivery::home_study)};
    sum.limits[1].at_most = Hours::of_hours(5);
    auto home = entry("h", "2025-05-01", "2025-05-01", 4);
    home.delivery = scheme::Delivery::home_study;
    const auto found = judged(sum, dossier({home}), "2026-01-01");
    CHECK(found.finding().status == Status::needs_decision);
    CHECK(found.finding().counted == Hours::of_hours(4).parts());
    CHECK(found.finding(1).status == Status::needs_decision);
}

TEST_CASE("shares: what would be enough counts together with what is there") {
    scheme::Sum sum = made::sum(60);
    sum.limits = {share(50)};
    const auto found = judged(sum, dossier({self_paced(60)}), "2026-01-01");
    REQUIRE(found.additions.size() == 1);
    CHECK(found.additions[0].amount == Hours::of_hours(30));
    CHECK(found.additions[0].outside_limit == Hours::of_hours(30));
}

TEST_CASE("shares: of what is added, as much as the share allows may be of the limited kind") {
    scheme::Sum sum = made::sum(60);
    sum.limits = {share(50)};
    const auto live = entry("l", "2025-05-01", "2025-05-01", 20);
    const auto found = judged(sum, dossier({live}), "2026-01-01");
    REQUIRE(found.additions.size() == 1);
    CHECK(found.additions[0].amount == Hours::of_hours(40));
    CHECK(found.additions[0].outside_limit == Hours::of_hours(10));
}

TEST_CASE("substitutions: a fact stands for hours while it is so, as strongly shown as they are") {
    scheme::Sum sum = made::sum(1000);
    sum.whole.where.evidence = scheme::Evidence::supervisor;
    scheme::Substitution degree;
    degree.fact = "degree";
    degree.credit = Hours::of_hours(1000);
    sum.substitutions = {degree};
    const auto status = [&](scheme::Evidence evidence, std::optional<Date> until) {
        const Fact fact{"degree", evidence, day("2015-06-01"), until, {}};
        return judged(sum, dossier({}, {fact}), "2026-01-01").finding().status;
    };
    CHECK(status(scheme::Evidence::document, {}) == Status::met);
    CHECK(status(scheme::Evidence::none, {}) == Status::pending);
    CHECK(status(scheme::Evidence::document, day("2021-01-01")) == Status::short_of);
    sum.whole.where.evidence = scheme::Evidence::none;
    CHECK(status(scheme::Evidence::none, {}) == Status::pending);
}

TEST_CASE("parts: what is made of parts is short while one of them is") {
    scheme::Part inner;
    inner.id = "inner";
    inner.categories = {"b"};
    inner.floor = Hours::of_hours(5);
    scheme::Part core;
    core.id = "core";
    core.categories = {"a"};
    core.floor = Hours::of_hours(10);
    core.parts = {inner};
    scheme::Sum sum = made::sum(10);
    sum.whole.any_category = false;
    sum.whole.parts = {core};
    auto ten = entry("t", "2025-05-01", "2025-05-01", 10);
    ten.categories = 1;
    const auto found = judged(sum, dossier({ten}), "2026-01-01");
    CHECK(found.finding(1).missing == 0);
    CHECK(found.finding(1).status == Status::short_of);
    CHECK(found.finding(2).status == Status::short_of);
}

TEST_CASE("a share of duties nobody wrote is no share too small, and to write it is enough") {
    auto sum = made::sum(10);
    sum.whole.where.duty_share_min = 51;
    auto unwritten = entry("w", "2026-01-05", "2026-01-05", 10);
    const auto silent = judged(sum, dossier({unwritten}), "2026-03-09");
    CHECK(silent.finding().status == Status::pending);
    CHECK(silent.finding().unwritten);
    CHECK(uncounted(silent.judgement, Reason::share_unknown) == Hours::of_hours(10));
    REQUIRE(silent.additions.size() == 1);
    CHECK(silent.additions[0].unwritten == Reason::share_unknown);
    CHECK(silent.additions[0].amount.is_zero());

    unwritten.duty_share = 50;
    const auto small = judged(sum, dossier({unwritten}), "2026-03-09");
    CHECK(small.finding().status == Status::short_of);
    CHECK(uncounted(small.judgement, Reason::duty_share_low) == Hours::of_hours(10));
    for (const auto& addition : small.additions) CHECK_FALSE(addition.unwritten.has_value());
}

TEST_CASE("an entry without a category is told as such, and what is still missing beside it") {
    scheme::Sum sum = made::sum(0);
    sum.whole.any_category = false;
    sum.whole.categories = {"a"};
    sum.whole.floor = Hours::of_hours(12);
    const auto found =
        judged(sum, dossier({entry("n", "2026-01-05", "2026-01-05", 10)}), "2026-03-09");
    CHECK(found.finding().status == Status::short_of);
    CHECK(uncounted(found.judgement, Reason::no_category) == Hours::of_hours(10));
    REQUIRE(found.additions.size() == 2);
    CHECK(found.additions[0].unwritten == Reason::no_category);
    CHECK(found.additions[1].amount == Hours::of_hours(2));

    auto other = entry("o", "2026-01-05", "2026-01-05", 10);
    other.categories = 2;  // b
    const auto elsewhere = judged(sum, dossier({other}), "2026-03-09");
    CHECK(uncounted(elsewhere.judgement, Reason::other_category) == Hours::of_hours(10));
}

}  // namespace waymark::eligibility
