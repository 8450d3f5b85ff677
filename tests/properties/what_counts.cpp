// SPDX-License-Identifier: Apache-2.0
#include "tests/properties/what_counts.h"

#include <algorithm>

namespace waymark::properties {

namespace {

bool is_day_counted(const Case& of, Date day) {
    const auto& where = of.sum().whole.where;
    const auto milestone = [&](scheme::Milestone m) {
        return of.dossier.milestone(m).value_or(as_of);
    };
    if (day > as_of) return false;
    if (where.recent && day < before(milestone(where.recent->anchor), where.recent->period))
        return false;
    return !where.between ||
           (day >= milestone(where.between->from) && day <= milestone(where.between->until));
}

}  // namespace

std::int64_t hours_counted(const Case& of, const eligibility::Entry& entry) {
    if (entry.evidence < of.sum().whole.where.evidence) return 0;
    std::int64_t inside = 0;
    std::int64_t all = 0;
    for (Date day = entry.begun; day <= entry.on; day = days_after(day, 1), ++all)
        inside += is_day_counted(of, day) ? 1 : 0;
    return entry.amount.parts() * inside / all;
}

bool is_granted(const Case& of, const scheme::Substitution& substitution) {
    const auto asked = std::max(of.sum().whole.where.evidence, scheme::Evidence::self);
    return std::ranges::any_of(of.dossier.facts, [&](const auto& fact) {
        return fact.name == substitution.fact && fact.evidence >= asked && *fact.on <= as_of &&
               (!fact.until || *fact.until >= as_of);
    });
}

}  // namespace waymark::properties
