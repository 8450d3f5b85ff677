// SPDX-License-Identifier: Apache-2.0
#include "eligibility/plan.h"

#include "eligibility/plan_sum.h"

namespace waymark::eligibility {

std::uint32_t add_node(Judge::Plan& plan, Node node, Finding finding) {
    const auto index = static_cast<std::uint32_t>(plan.nodes.size());
    node.end = index + 1;
    plan.nodes.push_back(node);
    plan.blank.push_back(finding);
    return index;
}

namespace {

struct Place {
    std::uint32_t within = UINT32_MAX;
    std::uint16_t depth = 0;
    bool advisory = false;
    Rhythm rhythm;
};

void add_clause(Judge::Plan& plan, const scheme::Clause& clause, const Place& place);

Node::Kind kind_of(const scheme::Clause& clause) {
    struct Kinds {
        Node::Kind operator()(const scheme::Group&) const { return Node::Kind::group; }
        Node::Kind operator()(const scheme::Sum&) const { return Node::Kind::sum; }
        Node::Kind operator()(const scheme::FactRule&) const { return Node::Kind::fact; }
        Node::Kind operator()(const scheme::AgeRule&) const { return Node::Kind::age; }
        Node::Kind operator()(const scheme::Bar&) const { return Node::Kind::bar; }
        Node::Kind operator()(const scheme::Decision&) const { return Node::Kind::decision; }
    };
    return std::visit(Kinds{}, clause.rule);
}

Finding blank_finding(const scheme::Clause& clause, const Place& place) {
    Finding finding;
    finding.clause = &clause;
    finding.depth = place.depth;
    finding.within = place.within;
    finding.advisory = place.advisory || clause.advisory;
    if (const auto* sum = std::get_if<scheme::Sum>(&clause.rule)) {
        finding.measure = Measure::hours;
        finding.needed = sum->whole.floor.parts();
        finding.cap = sum->whole.cap ? sum->whole.cap->parts() : -1;
    }
    return finding;
}

void add_group(Judge::Plan& plan, const scheme::Group& group, std::uint32_t node) {
    const Finding around = plan.blank[node];
    for (const auto& inner : group.of)
        add_clause(plan, inner,
                   {node, static_cast<std::uint16_t>(around.depth + 1), around.advisory, {}});
}

void add_clause(Judge::Plan& plan, const scheme::Clause& clause, const Place& place) {
    const auto node =
        add_node(plan, {kind_of(clause), 0, 0, place.rhythm}, blank_finding(clause, place));
    if (const auto* group = std::get_if<scheme::Group>(&clause.rule)) add_group(plan, *group, node);
    if (const auto* sum = std::get_if<scheme::Sum>(&clause.rule)) add_sum(plan, *sum, node);
    plan.nodes[node].end = static_cast<std::uint32_t>(plan.nodes.size());
}

int months_of(scheme::Period period) {
    if (period.unit == scheme::Calendar::years) return 12 * period.count;
    return period.unit == scheme::Calendar::months ? period.count : 0;
}

// None when each renewal asks for the item, or when the ends of certifications do not follow the
// day of the first.
Rhythm rhythm_of(const scheme::RenewalItem& item, const scheme::Renewal& renewal) {
    if (!renewal.expiry || renewal.expiry->anchor != scheme::ExpiryAnchor::anniversary) return {};
    const Rhythm rhythm{months_of(item.every), months_of(renewal.expiry->period)};
    return rhythm.cycle_months > 0 && rhythm.every_months > rhythm.cycle_months ? rhythm : Rhythm{};
}

}  // namespace

Judge::Plan plan_of(const scheme::Edition& edition, Purpose purpose) {
    Judge::Plan plan;
    plan.edition = &edition;
    if (purpose == Purpose::certification)
        for (const auto& clause : edition.requirements) add_clause(plan, clause, {});
    else
        for (const auto& item : edition.renewal.items)
            for (const auto& clause : item.requirements)
                add_clause(plan, clause, {UINT32_MAX, 0, false, rhythm_of(item, edition.renewal)});
    return plan;
}

}  // namespace waymark::eligibility
