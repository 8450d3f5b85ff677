// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/date.h"
#include "scheme/scheme.h"

namespace waymark::guide {

/// A plan reaches at most so many years ahead.
inline constexpr int plan_years_max = 10;

/// One step of the to-do list, with its day.
struct PlannedStep {
    const scheme::Advice* advice = nullptr;  ///< into the edition
    Date begin;                              ///< the day to begin; never before today
    bool is_due = false;                     ///< begin now: that day has come, or went by
};

/// The steps of an edition counted back from the day on which a person wants to apply, in order of
/// their days; steps of one day keep the edition's order.
std::vector<PlannedStep> plan(const scheme::Edition& edition, Date target, Date today);

}  // namespace waymark::guide
