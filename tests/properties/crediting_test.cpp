// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "tests/properties/oracle.h"

namespace waymark::properties {

namespace {

using eligibility::Judge;
using eligibility::Judgement;

constexpr eligibility::Question question{as_of, {}};

std::vector<std::int64_t> missing_by_part(const Judgement& judgement) {
    std::vector<std::int64_t> missing;
    for (const auto& finding : judgement.findings)
        if (finding.limit == nullptr) missing.push_back(finding.missing);
    return missing;
}

std::int64_t total_missing(const Judgement& judgement) {
    const auto missing = missing_by_part(judgement);
    return std::accumulate(missing.begin(), missing.end(), std::int64_t{0});
}

bool is_inside(const Judgement& judgement, std::uint32_t finding, std::uint32_t around) {
    for (; finding != UINT32_MAX; finding = judgement.findings[finding].within)
        if (finding == around) return true;
    return false;
}

// What the findings say must follow from the credits they list.
void check_books(const Case& the_case, const Judgement& judgement) {
    for (const auto& credit : judgement.credits) REQUIRE(credit.amount.parts() >= 0);
    for (const auto& uncounted : judgement.uncounted) REQUIRE(uncounted.amount.parts() >= 0);
    for (const auto& finding : judgement.findings) REQUIRE(finding.counted >= 0);
    for (std::uint32_t e = 0; e < the_case.dossier.entries.size(); ++e) {
        std::int64_t accounted = 0;
        for (const auto& credit : judgement.credits)
            if (credit.entry == e) accounted += credit.amount.parts();
        for (const auto& uncounted : judgement.uncounted)
            if (uncounted.entry == e) accounted += uncounted.amount.parts();
        REQUIRE(accounted == the_case.dossier.entries[e].amount.parts());
    }
    for (std::uint32_t f = 0; f < judgement.findings.size(); ++f) {
        const auto& finding = judgement.findings[f];
        if (finding.limit != nullptr) continue;
        std::int64_t credited = 0;
        for (const auto& credit : judgement.credits)
            if (is_inside(judgement, credit.finding, f)) credited += credit.amount.parts();
        REQUIRE(credited <= finding.counted);  // degrees give hours without an entry
        if (finding.cap >= 0) REQUIRE(finding.counted <= finding.cap);
    }
}

Case without_entry(const Case& the_case, std::size_t entry) {
    Case less = the_case;
    less.dossier.entries.erase(less.dossier.entries.begin() + static_cast<std::ptrdiff_t>(entry));
    less.dossier = sorted(std::move(less.dossier));
    return less;
}

// The solver divides hour parts, the judge does not: in each level of parts the share may cost one.
constexpr std::int64_t rounding_max = 3;

void require_same(const Judgement& judgement, const Answer& answer, bool has_share) {
    const auto missing = total_missing(judgement);
    REQUIRE(missing >= answer.total);
    REQUIRE(missing <= answer.total + (has_share ? rounding_max : 0));
    REQUIRE((judgement.status == eligibility::Status::met) == (missing == 0));
}

void against_solver(const Ingredients& ingredients, unsigned seed, int cases, Ask ask) {
    std::mt19937 random(seed);
    int met = 0;
    for (int i = 0; i < cases; ++i) {
        const Case the_case = random_case(random, ingredients);
        Judge judge(the_case.edition);
        const Judgement judgement = judge.judge(the_case.dossier, question);
        const Answer answer = ask_solver(the_case, ask);
        INFO("seed " << seed << ", case " << i);
        require_same(judgement, answer, ingredients.shares);
        if (ask == Ask::total_and_order) REQUIRE(missing_by_part(judgement) == answer.missing);
        if (ask == Ask::total_and_additions && answer.additions >= 0) {
            std::int64_t wished = 0;
            for (const auto& addition : close_gap(judge, the_case.dossier, question, judgement))
                wished += addition.amount.parts();
            REQUIRE(wished >= answer.additions);
            REQUIRE(wished <= answer.additions + (ingredients.shares ? rounding_max : 0));
        }
        check_books(the_case, judgement);
        met += answer.total == 0 ? 1 : 0;
    }
    // Both answers must have come up, or the cases prove little.
    CHECK(met > cases / 20);
    CHECK(met < cases - cases / 20);
}

}  // namespace

TEST_CASE("crediting: what the solver can satisfy is never called short, and ties go in order") {
    against_solver({}, 1, 8000, Ask::total_and_order);
}

TEST_CASE("crediting: without limits, repeats or caps either") {
    against_solver({false, false, false, false, false}, 2, 4000, Ask::total_and_order);
}

TEST_CASE(
    "crediting: k of several parts and one degree of several are chosen as the solver would") {
    against_solver({true, false, true, true, true}, 3, 5000, Ask::total);
}

TEST_CASE("crediting: a share of all that counts is found as the solver finds it") {
    against_solver({false, true, false, true, true}, 4, 3000, Ask::total);
}

TEST_CASE("the gap: no smaller set of additions would do") {
    against_solver({false, false, false, true, true}, 5, 4000, Ask::total_and_additions);
}

TEST_CASE("the gap: nor where a share of all that counts is limited") {
    against_solver({false, true, false, true, true}, 8, 2000, Ask::total_and_additions);
}

TEST_CASE("crediting: stretches, windows, proof and the ends of facts, day by day") {
    against_solver({true, false, false, false, true, true}, 9, 4000, Ask::total_and_order);
    against_solver({true, false, true, false, true, true}, 10, 3000, Ask::total);
}

TEST_CASE("crediting: the books balance, whatever day an event that occurs again is of") {
    std::mt19937 random(11);
    for (int i = 0; i < 4000; ++i) {
        const Case the_case = random_case(random, {true, false, true, true, true, true});
        Judge judge(the_case.edition);
        check_books(the_case, judge.judge(the_case.dossier, question));
    }
}

TEST_CASE("crediting: more evidence never hurts, where no share is asked") {
    std::mt19937 random(6);
    for (int i = 0; i < 4000; ++i) {
        const Case the_case = random_case(random, {true, false, true, true, true});
        Judge judge(the_case.edition);
        const auto all = total_missing(judge.judge(the_case.dossier, question));
        for (std::size_t e = 0; e < the_case.dossier.entries.size(); ++e) {
            const Case less = without_entry(the_case, e);
            REQUIRE(total_missing(judge.judge(less.dossier, question)) >= all);
        }
    }
}

TEST_CASE("crediting: the order of entries does not matter") {
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        const Case the_case = random_case(random, {true, false, true, true, true});
        Judge judge(the_case.edition);
        const auto first = judge.judge(the_case.dossier, question);
        auto shuffled = the_case.dossier;
        std::ranges::shuffle(shuffled.entries, random);
        const auto again = judge.judge(sorted(shuffled), question);
        REQUIRE(missing_by_part(first) == missing_by_part(again));
        REQUIRE(first.credits.size() == again.credits.size());
        for (std::size_t c = 0; c < first.credits.size(); ++c) {
            REQUIRE(first.credits[c].amount == again.credits[c].amount);
            REQUIRE(first.credits[c].finding == again.credits[c].finding);
        }
    }
}

}  // namespace waymark::properties
