// SPDX-License-Identifier: Apache-2.0
#include "eligibility/preference.h"

namespace waymark::eligibility {

namespace {

bool is_asked(const Finding& finding) {
    const bool is_requirement = finding.part == nullptr && finding.limit == nullptr &&
                                !std::holds_alternative<scheme::Group>(finding.clause->rule);
    return is_requirement && finding.status != Status::not_applicable && finding.chosen &&
           !finding.advisory;
}

bool is_exam(const Finding& finding) {
    const auto* rule = std::get_if<scheme::FactRule>(&finding.clause->rule);
    return rule != nullptr && rule->as == scheme::FactRule::As::exam;
}

Headline headline_of(const Standing& standing, const Judgement& judgement) {
    if (judgement.is_eligible()) return Headline::complete;
    // A group may be open though no way of it applies, and then nothing within it is counted.
    if (!standing.to_do.empty() || standing.open() == 0) return Headline::to_do;
    return standing.waiting.empty() ? Headline::ready_to_apply : Headline::waiting;
}

}  // namespace

Standing standing_of(const Judgement& judgement) {
    Standing standing;
    for (std::uint32_t i = 0; i < judgement.findings.size(); ++i) {
        const Finding& finding = judgement.findings[i];
        if (!is_asked(finding)) continue;
        ++standing.asked;
        if (finding.status == Status::met || finding.status == Status::waived) continue;
        if (is_exam(finding))
            standing.exams.push_back(i);
        else if (finding.status == Status::short_of)
            standing.to_do.push_back(i);
        else
            standing.waiting.push_back(i);
    }
    standing.headline = headline_of(standing, judgement);
    return standing;
}

std::size_t open_requirements(const Judgement& judgement) { return standing_of(judgement).open(); }

Advantage advantage_of(const Judgement& a, const Judgement& b) {
    if (a.is_eligible() != b.is_eligible())
        return a.is_eligible() ? Advantage::complete : Advantage::none;
    if (a.missing_hours != b.missing_hours)
        return a.missing_hours < b.missing_hours ? Advantage::fewer_hours : Advantage::none;
    return open_requirements(a) < open_requirements(b) ? Advantage::fewer_requirements
                                                       : Advantage::none;
}

}  // namespace waymark::eligibility
