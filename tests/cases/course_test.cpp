// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "dossier/dossier.h"
#include "eligibility/eligibility.h"
#include "scheme/load.h"

namespace waymark::cases {

TEST_CASE("renewal: a college course of three semester hours is 45 credits") {
    const auto day = parse_date("2026-04-20").value();
    const auto loaded = scheme::load(scheme::Shelf::shipped(), "il-crss@2023-04", day);
    REQUIRE(loaded.has_value());
    const auto& edition = loaded->edition;
    const dossier::Reading reading{.file = "course.csv",
                                   .categories = edition.vocabulary,
                                   .conversions = edition.conversions,
                                   .latest = day,
                                   .further_to = nullptr};
    auto record = dossier::read(
        "kind,date,title,hours,category\ncourse,2025-05-20,Ethics,3 semester hours,crss_i\n",
        dossier::Format::csv, reading);
    REQUIRE(record.has_value());
    auto& milestones = record->dossier.milestones;
    milestones[static_cast<std::size_t>(scheme::Milestone::cycle_started)] =
        parse_date("2024-05-01");
    milestones[static_cast<std::size_t>(scheme::Milestone::expiry)] = parse_date("2026-05-01");
    eligibility::Judge judge(edition, eligibility::Purpose::renewal);
    const auto judgement = judge.judge(record->dossier, {day, {}});
    const auto found = std::find_if(
        judgement.findings.begin(), judgement.findings.end(),
        [](const eligibility::Finding& finding) { return finding.id() == "renewal.ceu"; });
    REQUIRE(found != judgement.findings.end());
    CHECK(found->counted == Hours::of_hours(45).parts());
    CHECK(found->status == eligibility::Status::met);
}

}  // namespace waymark::cases
