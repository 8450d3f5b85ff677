// SPDX-License-Identifier: Apache-2.0
#include "eligibility/preference.h"

#include <algorithm>

namespace waymark::eligibility {

namespace {

bool is_open(const Finding& finding) {
    const bool is_requirement = finding.part == nullptr && finding.limit == nullptr &&
                                !std::holds_alternative<scheme::Group>(finding.clause->rule);
    const bool is_closed = finding.status == Status::met || finding.status == Status::waived ||
                           finding.status == Status::not_applicable;
    return is_requirement && finding.chosen && !finding.advisory && !is_closed;
}

}  // namespace

std::size_t open_requirements(const Judgement& judgement) {
    return static_cast<std::size_t>(std::ranges::count_if(judgement.findings, is_open));
}

Advantage advantage_of(const Judgement& a, const Judgement& b) {
    if (a.is_eligible() != b.is_eligible())
        return a.is_eligible() ? Advantage::complete : Advantage::none;
    if (a.missing_hours != b.missing_hours)
        return a.missing_hours < b.missing_hours ? Advantage::fewer_hours : Advantage::none;
    return open_requirements(a) < open_requirements(b) ? Advantage::fewer_requirements
                                                       : Advantage::none;
}

}  // namespace waymark::eligibility
