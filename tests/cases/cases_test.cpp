// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "scheme/load.h"
#include "tests/cases/case_table.h"

namespace waymark::cases {

namespace {

using eligibility::Finding;
using eligibility::Judge;
using eligibility::Judgement;

const scheme::Edition& edition_of(const std::string& name, Date as_of) {
    // Without an edition, the day decides which one a name means.
    static std::map<std::pair<std::string, Date>, scheme::Edition> loaded;
    const std::pair key(name, as_of);
    const auto known = loaded.find(key);
    if (known != loaded.end()) return known->second;
    auto found = scheme::load(scheme::Shelf::shipped(), name, as_of);
    REQUIRE_MESSAGE(found.has_value(), name << " does not load");
    return loaded.emplace(key, std::move(found->edition)).first->second;
}

std::string figure(const Finding& finding, std::int64_t number) {
    if (finding.measure != eligibility::Measure::hours) return std::to_string(number);
    const auto cents = number / 3;
    std::string text = std::to_string(cents / 100);
    if (cents % 100 != 0) text += "." + std::to_string(100 + cents % 100).substr(1);
    return text;
}

void compare(const Case& one, const Judgement& judgement, const Expectation& expected) {
    INFO(one.file << ":" << one.line << ": " << one.name << ": " << expected.clause);
    if (expected.clause == "all") {
        CHECK(name_of(judgement.status) == expected.status);
        return;
    }
    const auto found =
        std::find_if(judgement.findings.begin(), judgement.findings.end(),
                     [&](const Finding& finding) { return finding.id() == expected.clause; });
    REQUIRE_MESSAGE(found != judgement.findings.end(), "no clause of that name");
    CHECK(name_of(found->status) == expected.status);
    if (expected.figure.empty()) return;
    CHECK(figure(*found, expected.is_counted ? found->counted : found->missing) == expected.figure);
}

}  // namespace

TEST_CASE("cases: a name means the edition of its day, whichever was asked for first") {
    const auto on = [](const char* text) { return parse_date(text).value(); };
    CHECK(edition_of("il-crss", on("2024-06-01")).edition == "2023-04");
    CHECK(edition_of("il-crss", on("2026-06-01")).edition == "2025-portal");
}

TEST_CASE("cases: every line of every table is judged as the board would") {
    const auto cases = read_tables("src/eligibility/cases");
    REQUIRE(cases.size() > 30);
    for (const Case& one : cases) {
        Judge judge(edition_of(one.scheme, one.as_of), one.purpose);
        const auto judgement = judge.judge(one.dossier, {one.as_of, {}});
        for (const auto& expected : one.expected) compare(one, judgement, expected);
    }
}

}  // namespace waymark::cases
