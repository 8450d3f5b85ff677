// SPDX-License-Identifier: Apache-2.0
#include "dossier/findings/verdict.h"

#include <algorithm>

#include "dossier/dossier.h"

namespace waymark::dossier {

namespace {

void collect_ways(const std::vector<scheme::Clause>& clauses, std::vector<std::string_view>& ways) {
    for (const scheme::Clause& clause : clauses) {
        if (!clause.pathway.empty()) ways.push_back(clause.pathway);
        if (const auto* group = std::get_if<scheme::Group>(&clause.rule))
            collect_ways(group->of, ways);
    }
}

template <typename Named>
bool have_same(const std::vector<Named>& a, const std::vector<Named>& b) {
    const auto is_known = [&b](const Named& one) {
        return std::ranges::find(b, one.id, &Named::id) != b.end();
    };
    return a.size() == b.size() && std::ranges::all_of(a, is_known);
}

bool have_same(const std::vector<scheme::Conversion>& a, const std::vector<scheme::Conversion>& b) {
    return std::ranges::equal(
        a, b, [](const auto& x, const auto& y) { return x.unit == y.unit && x.worth == y.worth; });
}

bool is_nearer(const Findings& a, const Findings& b) {
    return advantage_of(a.judgement, b.judgement) != eligibility::Advantage::none;
}

}  // namespace

std::vector<std::string_view> ways_of(const scheme::Edition& edition) {
    std::vector<std::string_view> ways;
    collect_ways(edition.requirements, ways);
    return ways;
}

bool read_alike(const scheme::Edition& a, const scheme::Edition& b) {
    return have_same(a.vocabulary, b.vocabulary) && have_same(a.facts, b.facts) &&
           have_same(a.conversions, b.conversions);
}

Date Findings::deciding_day(Date as_of) const {
    const auto anchor = static_cast<std::size_t>(edition->anchor);
    return record->dossier.milestones[anchor].value_or(as_of);
}

bool Findings::is_in_force(Date as_of) const {
    return scheme::is_in_force(*edition, deciding_day(as_of));
}

std::string_view Findings::title_of(const eligibility::Entry& entry) const {
    return (further ? *further : *record).titles.text(entry.title);
}

Findings judged(eligibility::Judge& judge, std::shared_ptr<const Record> record,
                const eligibility::Question& question, std::shared_ptr<const Record> further) {
    auto asked = question;
    const auto ways = ways_of(judge.edition());
    if (std::ranges::find(ways, asked.pathway) == ways.end()) asked.pathway = {};
    Findings verdict;
    verdict.edition = &judge.edition();
    verdict.judgement = judge.judge(record->dossier, asked);
    if (!verdict.judgement.is_eligible())
        verdict.additions = close_gap(judge, record->dossier, asked, verdict.judgement);
    if (further) verdict.what_if = what_if(judge, record->dossier, further->dossier, asked);
    verdict.record = std::move(record);
    verdict.further = std::move(further);
    return verdict;
}

void put_choice(Findings& pinned, Findings& offered) {
    Choice choice{.pinned = pinned.edition, .offered = offered.edition, .hours = {}};
    for (const auto& [one, other] : {std::pair(&pinned, &offered), std::pair(&offered, &pinned)}) {
        const auto why = advantage_of(one->judgement, other->judgement);
        if (why == eligibility::Advantage::none) continue;
        choice.better = one->edition;
        choice.why = why;
        choice.hours = other->judgement.missing_hours - one->judgement.missing_hours;
        const auto open = open_requirements(one->judgement);
        choice.requirements = open_requirements(other->judgement);
        choice.requirements -= std::min(open, choice.requirements);
    }
    pinned.choice = choice;
    offered.choice = choice;
}

void sort_nearest_first(std::vector<Findings>& verdicts) {
    std::ranges::stable_sort(verdicts, is_nearer);
}

int FindingsOfFile::exit_code() const {
    if (!troubles.empty() || verdicts.empty()) return 2;
    return verdicts.front().judgement.is_eligible() ? 0 : 1;
}

}  // namespace waymark::dossier
