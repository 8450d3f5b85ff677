// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "eligibility/making_for_test.h"

namespace waymark::eligibility {

namespace {

using made::day;

Fact fact(std::string_view on, std::string_view until, std::optional<std::int64_t> value = {}) {
    Fact fact{"position", scheme::Evidence::authority, day(on), {}, value};
    if (!until.empty()) fact.until = day(until);
    return fact;
}

template <typename Rule>
Finding judged(const Rule& rule, std::vector<Fact> facts) {
    const auto edition = made::edition(rule);
    Judge judge(edition);
    auto finding =
        judge.judge(made::dossier({}, std::move(facts)), {day("2026-01-01"), {}}).findings.front();
    finding.clause = nullptr;  // the edition ends here
    return finding;
}

scheme::FactRule held_for(int months) {
    scheme::FactRule rule;
    rule.any_of = {"position"};
    rule.held_for = scheme::Period{months, scheme::Calendar::months};
    return rule;
}

Status decided(std::vector<Fact> facts) {
    scheme::Decision rule;
    rule.decided = "position";
    return judged(rule, std::move(facts)).status;
}

}  // namespace

TEST_CASE("durations: no day counts twice") {
    const auto once = fact("2025-01-01", "2025-07-01");
    CHECK(judged(held_for(12), {once, once}).counted == 6);
    CHECK(judged(held_for(12), {once, fact("2025-04-01", "2025-10-01")}).counted == 9);
    CHECK(judged(held_for(12), {once, fact("2024-01-01", "2024-07-01")}).counted == 12);
}

TEST_CASE("durations: runs that touch are one run without a gap") {
    auto rule = held_for(12);
    rule.unbroken = true;
    const auto first = fact("2025-01-01", "2025-06-30");
    CHECK(judged(rule, {first, fact("2025-07-01", "2026-01-01")}).status == Status::met);
    CHECK(judged(rule, {first, fact("2025-07-02", "2026-01-01")}).status == Status::short_of);
}

TEST_CASE("decisions: one of a later day, or one that has ended, settles nothing") {
    CHECK(decided({fact("2025-12-01", "", 1)}) == Status::met);
    CHECK(decided({fact("2026-02-01", "", 1)}) == Status::needs_decision);
    CHECK(decided({fact("2025-01-01", "2025-12-31", 1)}) == Status::needs_decision);
}

TEST_CASE("decisions: the latest holds; two that differ on one day need a person") {
    CHECK(decided({fact("2025-02-01", "", 1), fact("2025-03-01", "", 0)}) == Status::short_of);
    CHECK(decided({fact("2025-03-01", "", 1), fact("2025-02-01", "", 0)}) == Status::met);
    CHECK(decided({fact("2025-03-01", "", 1), fact("2025-03-01", "", 0)}) ==
          Status::needs_decision);
    CHECK(decided({fact("2025-03-01", "", 1), fact("2025-03-01", "2027-01-01", 1)}) == Status::met);
}

TEST_CASE("renewal items: one of every three years is due at the first end after three years") {
    scheme::RenewalItem item;
    item.every = {3, scheme::Calendar::years};
    item.requirements = made::edition(held_for(0)).requirements;
    scheme::Edition edition;
    edition.renewal.expiry = scheme::Expiry{};
    edition.renewal.expiry->period = {2, scheme::Calendar::years};
    edition.renewal.items = {item};
    Judge judge(edition, Purpose::renewal);
    const auto is_due = [&](std::string_view expiry) {
        Dossier dossier;
        dossier.milestones[static_cast<std::size_t>(scheme::Milestone::certified)] =
            day("2020-03-01");
        dossier.milestones[static_cast<std::size_t>(scheme::Milestone::expiry)] = day(expiry);
        const auto judgement = judge.judge(dossier, {day(expiry), {}});
        return judgement.findings.front().status != Status::not_applicable;
    };
    CHECK_FALSE(is_due("2022-03-01"));
    CHECK(is_due("2024-03-01"));
    CHECK(is_due("2026-03-01"));
    CHECK_FALSE(is_due("2028-03-01"));
    CHECK(is_due("2030-03-01"));
}

TEST_CASE("sentences: of a group, how many ways are complete and how many are needed") {
    scheme::Group group{scheme::Group::Need::at_least, 2, {}};
    for (int i = 0; i < 3; ++i) group.of.push_back(made::edition(held_for(6)).requirements.front());
    const auto edition = made::edition(group);
    Judge judge(edition);
    const auto said = [&](std::vector<Fact> facts) {
        const auto judgement =
            judge.judge(made::dossier({}, std::move(facts)), {day("2026-01-01"), {}});
        return sentence(judgement.findings.front(), edition, Language::english);
    };
    CHECK(said({fact("2025-01-01", "")}).ends_with("2 of these are needed; that is complete."));
    CHECK(said({}).ends_with("2 of these are needed."));
}

TEST_CASE("sentences: one month is one month, in both languages") {
    const auto said = [](int months, std::vector<Fact> facts, Language language) {
        const auto edition = made::edition(held_for(months));
        Judge judge(edition);
        const auto judgement =
            judge.judge(made::dossier({}, std::move(facts)), {day("2026-01-01"), {}});
        return sentence(judgement.findings.front(), edition, language);
    };
    CHECK(said(1, {}, Language::english).ends_with(": 0 of 1 month; 1 still to go."));
    CHECK(said(1, {}, Language::spanish).ends_with(": 0 de 1 mes; falta 1."));
    CHECK(said(6, {}, Language::spanish).ends_with(": 0 de 6 meses; faltan 6."));
    CHECK(said(6, {fact("2025-01-01", "")}, Language::english)
              .find(" of 6 months; this is complete.") != std::string::npos);
}

TEST_CASE("sentences: what is found of a fact reads the same for its owner and for staff") {
    const auto said = [](scheme::FactRule::As as, std::vector<Fact> facts) {
        scheme::FactRule rule;
        rule.any_of = {"position"};
        rule.as = as;
        const auto edition = made::edition(rule);
        Judge judge(edition);
        const auto judgement =
            judge.judge(made::dossier({}, std::move(facts)), {day("2026-01-01"), {}});
        const auto& finding = judgement.findings.front();
        return sentence(finding, edition, Language::english) + "|" +
               sentence(finding, edition, Language::spanish);
    };
    using As = scheme::FactRule::As;
    for (const auto as : {As::attestation, As::document, As::signature, As::payment})
        for (const auto& facts : {std::vector<Fact>{}, {fact("2025-01-01", "")}}) {
            const auto text = said(as, facts);
            CAPTURE(text);
            CHECK(text.find(" you") == std::string::npos);
            CHECK(text.find("You") == std::string::npos);
            CHECK(text.find(" su ") == std::string::npos);
        }
    CHECK(said(As::signature, {}).find("The signature is still to do.") != std::string::npos);
    CHECK(said(As::signature, {fact("2025-01-01", "")}).ends_with("Ya está firmado."));
}

}  // namespace waymark::eligibility
