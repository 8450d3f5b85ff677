// SPDX-License-Identifier: Apache-2.0
#include "guide/plan.h"

#include <algorithm>

namespace waymark::guide {

std::vector<PlannedStep> plan(const scheme::Edition& edition, Date target, Date today) {
    std::vector<PlannedStep> steps;
    for (const auto& advice : edition.advice) {
        const auto begin = before(target, advice.before);
        steps.push_back({&advice, begin, begin <= today});
    }
    std::ranges::stable_sort(steps, {}, &PlannedStep::begin);
    for (auto& step : steps) step.begin = std::max(step.begin, today);
    return steps;
}

}  // namespace waymark::guide
