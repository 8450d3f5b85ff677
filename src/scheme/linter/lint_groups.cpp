// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <set>

#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

void lint_ways(const Clause& clause, const Group& group, Report& report) {
    const auto all = static_cast<int>(group.of.size());
    if (group.need == Group::Need::at_least && (group.count < 1 || group.count > all))
        report.error(clause.id, fmt::format("`{}` asks for {} of {} clauses; say 1 to {}",
                                            clause.id, group.count, all, all));
    if (group.need == Group::Need::any && all == 1)
        report.warn(clause.id,
                    fmt::format("`{}` has only one way; `all` says the same", clause.id));
    std::set<std::string> names;
    for (const Clause& way : group.of) {
        if (way.pathway.empty()) continue;
        if (group.need != Group::Need::any)
            report.error(way.id, fmt::format("`{}` names a pathway, but only the ways of an `any` "
                                             "can be chosen",
                                             way.id));
        if (!names.insert(way.pathway).second)
            report.error(way.id, fmt::format("the pathway `{}` stands here twice", way.pathway));
    }
}

void lint_bounds(const Clause& clause, Report& report) {
    auto check = [&](auto low, auto high) {
        if (low && high && *low > *high)
            report.error(clause.id,
                         fmt::format("cannot be satisfied: `{}` asks for at least {} and "
                                     "at most {}",
                                     clause.id, *low, *high));
    };
    if (const auto* age = std::get_if<AgeRule>(&clause.rule)) check(age->at_least, age->at_most);
    if (const auto* fact = std::get_if<FactRule>(&clause.rule))
        check(fact->value_min, fact->value_max);
}

}  // namespace

void lint_groups(Report& report) {
    for_each_clause(report.edition(), [&](const Clause& clause) {
        if (const auto* group = std::get_if<Group>(&clause.rule)) lint_ways(clause, *group, report);
        if (const auto* sum = std::get_if<Sum>(&clause.rule)) lint_sum(clause, *sum, report);
        lint_bounds(clause, report);
    });
    for (const auto& clause : report.edition().requirements)
        if (!clause.pathway.empty())
            report.error(clause.id,
                         fmt::format("`{}` names a pathway, but stands in no `any`", clause.id));
}

}  // namespace waymark::scheme
