// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

/// Milestones that lie within the days an edition applies, when it is chosen by them.
bool is_of_application(Milestone milestone) {
    return milestone == Milestone::application_opened ||
           milestone == Milestone::application_submitted ||
           milestone == Milestone::application_received;
}

class GuardLint {
public:
    explicit GuardLint(Report& report) : report_(report) {}

    void check(const std::vector<Clause>& clauses) {
        for (const Clause& clause : clauses) {
            if (clause.when) check_when(clause, *clause.when);
            if (clause.waived_when) check_waiver(clause, *clause.waived_when);
            if (const auto* group = std::get_if<Group>(&clause.rule)) {
                if (clause.when) around_.push_back(&*clause.when);
                check(group->of);
                if (clause.when) around_.pop_back();
            }
        }
    }

private:
    void check_when(const Clause& clause, const Guard& guard) {
        const std::string what =
            clause.pathway.empty()
                ? fmt::format("`{}` never applies", clause.id)
                : fmt::format("the pathway `{}` cannot be taken", clause.pathway);
        if (guard.from && guard.until && *guard.from > *guard.until) {
            report_.error(clause.id, fmt::format("{}: it opens on {}, after it closes on {}", what,
                                                 to_text(*guard.from), to_text(*guard.until)));
            return;
        }
        check_span(clause, guard, what);
        for (const Guard* outer : around_)
            if (!guard.fact.empty() && outer->fact == guard.fact && outer->absent != guard.absent)
                report_.error(clause.id, fmt::format("{}: `{}` is asked for here and shut out "
                                                     "around it",
                                                     what, guard.fact));
    }

    void check_span(const Clause& clause, const Guard& guard, const std::string& what) {
        const Edition& edition = report_.edition();
        if (!is_of_application(guard.anchor) || !is_of_application(edition.anchor)) return;
        if (guard.until && edition.from && *guard.until < *edition.from)
            report_.error(clause.id,
                          fmt::format("{}: it closes on {}, before the edition begins on "
                                      "{}",
                                      what, to_text(*guard.until), to_text(*edition.from)));
        if (guard.from && edition.until && *guard.from > *edition.until)
            report_.error(clause.id,
                          fmt::format("{}: it opens on {}, after the edition ends on {}", what,
                                      to_text(*guard.from), to_text(*edition.until)));
    }

    void check_waiver(const Clause& clause, const Guard& waiver) {
        if (waiver.from && waiver.until && *waiver.from > *waiver.until)
            report_.error(clause.id,
                          fmt::format("the waiver of `{}` opens after it closes", clause.id));
        if (!clause.when || clause.when->fact.empty()) return;
        if (clause.when->fact == waiver.fact && clause.when->absent == waiver.absent)
            report_.warn(clause.id, fmt::format("`{}` is waived whenever it applies", clause.id));
    }

    Report& report_;
    std::vector<const Guard*> around_;
};

}  // namespace

void lint_guards(Report& report) {
    GuardLint lint(report);
    lint.check(report.edition().requirements);
    for (const auto& item : report.edition().renewal.items) lint.check(item.requirements);
}

}  // namespace waymark::scheme
