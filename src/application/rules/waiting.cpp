// SPDX-License-Identifier: Apache-2.0
#include "application/rules/waiting.h"

#include <algorithm>

namespace waymark::application {

namespace {

/// Business days after `from`, through `until`.
int business_days_between(Date from, Date until) {
    int count = 0;
    for (auto day = days_after(from, 1); day <= until; day = days_after(day, 1))
        count += is_business_day(day) ? 1 : 0;
    return count;
}

/// The least number that so many percent of the sorted days do not exceed.
int percentile(const std::vector<std::int64_t>& sorted, std::size_t percent) {
    const auto rank = (sorted.size() * percent + 99) / 100;
    return static_cast<int>(sorted[std::max<std::size_t>(rank, 1) - 1]);
}

}  // namespace

int board_days(std::span<const Step> steps, const Frame& frame, Date until) {
    int count = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto ends = i + 1 < steps.size() ? std::min(steps[i + 1].on, until) : until;
        if (ends <= steps[i].on) continue;
        const auto state = state_of(facts_of(steps.first(i + 1), frame), steps[i].on);
        if (state.is_with_board()) count += business_days_between(steps[i].on, ends);
    }
    return count;
}

Usual usual_of(std::vector<std::int64_t> days) {
    if (days.empty()) return {};
    std::ranges::sort(days);
    return {percentile(days, 50), percentile(days, 90), days.size()};
}

}  // namespace waymark::application
