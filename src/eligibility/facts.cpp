// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "eligibility/plan.h"

namespace waymark::eligibility {

using scheme::FactRule;

Date day_of(scheme::Milestone milestone, const Dossier& dossier, Date as_of) {
    if (milestone == scheme::Milestone::as_of) return as_of;
    return dossier.milestone(milestone).value_or(as_of);
}

namespace {

bool is_named(const std::vector<std::string>& names, const Fact& fact) {
    return std::ranges::find(names, fact.name) != names.end();
}

bool has_begun(const Fact& fact, Date as_of) { return fact.on.value_or(as_of) <= as_of; }

// Everything but how strongly it is shown.
bool fits(const FactRule& rule, const Fact& fact, const Dossier& dossier, Date as_of) {
    if (!is_named(rule.any_of, fact) || !has_begun(fact, as_of)) return false;
    if (rule.value_min && fact.value.value_or(INT64_MIN) < *rule.value_min) return false;
    if (rule.value_max && fact.value.value_or(INT64_MIN) > *rule.value_max) return false;
    if (rule.current && fact.until.value_or(as_of) < as_of) return false;
    if (rule.recent) {
        const auto first = before(day_of(rule.recent->anchor, dossier, as_of), rule.recent->period);
        // What lasted until a day is as old as that day; without one, as old as its beginning.
        const auto last = fact.until ? *fact.until : fact.on.value_or(as_of);
        if (last < first) return false;
    }
    return true;
}

std::int64_t months_in(scheme::Period period) {
    return period.unit == scheme::Calendar::years ? 12 * period.count : period.count;
}

struct Run {
    Date first, last;
};

// Runs that overlap or touch are one.
void merge(std::vector<Run>& runs) {
    std::ranges::sort(runs, {}, [](const Run& run) { return std::pair(run.first, run.last); });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        if (runs[i].first <= days_after(runs[kept].last, 1))
            runs[kept].last = std::max(runs[kept].last, runs[i].last);
        else
            runs[++kept] = runs[i];
    }
    if (!runs.empty()) runs.resize(kept + 1);
}

// How long something has been so, in whole months: the longest run when it must be unbroken,
// otherwise all runs together, no day twice. A fact without a day gives its number.
std::int64_t months_together(const FactRule& rule, const Dossier& dossier, Date as_of,
                             scheme::Evidence evidence) {
    std::vector<Run> runs;
    std::int64_t all = 0;
    std::int64_t longest = 0;
    auto add = [&](std::int64_t months) {
        all += months;
        longest = std::max(longest, months);
    };
    for (const Fact& fact : dossier.facts) {
        if (!fits(rule, fact, dossier, as_of) || fact.evidence < evidence) continue;
        if (fact.on)
            runs.push_back({*fact.on, std::min(fact.until.value_or(as_of), as_of)});
        else
            add(fact.value.value_or(0));
    }
    merge(runs);
    for (const Run& run : runs) add(whole_months(run.first, run.last));
    return rule.unbroken ? longest : all;
}

void judge_duration(const FactRule& rule, const Dossier& dossier, Date as_of, Finding& finding) {
    finding.measure = Measure::months;
    finding.needed = months_in(*rule.held_for);
    finding.counted = months_together(rule, dossier, as_of, rule.evidence);
    finding.missing = std::max<std::int64_t>(0, finding.needed - finding.counted);
    if (finding.missing == 0) {
        finding.status = Status::met;
        return;
    }
    const auto unproven = months_together(rule, dossier, as_of, scheme::Evidence::none);
    finding.status = unproven >= finding.needed ? Status::pending : Status::short_of;
}

void judge_value(const FactRule& rule, const Dossier& dossier, Date as_of, Finding& finding) {
    finding.measure = Measure::value;
    finding.needed = *rule.value_min;
    for (const Fact& fact : dossier.facts)
        if (is_named(rule.any_of, fact) && has_begun(fact, as_of))
            finding.counted = std::max(finding.counted, fact.value.value_or(0));
    finding.missing = std::max<std::int64_t>(0, finding.needed - finding.counted);
}

}  // namespace

void judge_fact(const FactRule& rule, const Dossier& dossier, Date as_of, Finding& finding) {
    // What the person alone can know is not asked for.
    if (rule.as == FactRule::As::attestation && rule.evidence == scheme::Evidence::none) {
        finding.status = Status::met;
        return;
    }
    if (rule.held_for) return judge_duration(rule, dossier, as_of, finding);
    std::int64_t shown = 0;
    std::int64_t there = 0;
    for (const Fact& fact : dossier.facts) {
        if (!fits(rule, fact, dossier, as_of)) continue;
        ++there;
        if (fact.evidence >= rule.evidence) ++shown;
    }
    finding.measure = Measure::count;
    finding.needed = rule.count;
    finding.counted = std::min<std::int64_t>(shown, rule.count);
    finding.missing = finding.needed - finding.counted;
    if (rule.value_min && rule.count == 1) judge_value(rule, dossier, as_of, finding);
    finding.status = shown >= rule.count   ? Status::met
                     : there >= rule.count ? Status::pending
                                           : Status::short_of;
    // A score that is high enough but too old is still to do, though no point is missing.
    if (finding.status == Status::met) finding.missing = 0;
}

void judge_age(const scheme::AgeRule& rule, const Dossier& dossier, Date as_of, Finding& finding) {
    finding.measure = Measure::years;
    finding.needed = rule.at_least.value_or(0);
    const auto& born = dossier.milestone(scheme::Milestone::born);
    if (!born) {
        finding.status = Status::short_of;
        finding.missing = finding.needed;
        return;
    }
    const int age = age_on(*born, day_of(rule.at, dossier, as_of));
    finding.counted = age;
    finding.cap = rule.at_most.value_or(-1);
    finding.missing = std::max<std::int64_t>(0, finding.needed - age);
    const bool too_old = rule.at_most && age > *rule.at_most;
    finding.status = finding.missing > 0 || too_old ? Status::short_of : Status::met;
}

void judge_bar(const scheme::Bar& rule, const Dossier& dossier, Date as_of, Finding& finding) {
    finding.status = Status::met;
    for (const Fact& fact : dossier.facts) {
        if (!is_named(rule.any_of, fact) || !has_begun(fact, as_of)) continue;
        const bool is_over = fact.until && *fact.until < as_of;
        const bool is_lifted =
            rule.lifts_after && fact.on && after(*fact.on, *rule.lifts_after) <= as_of;
        if (is_over || is_lifted) continue;
        finding.status = rule.automatic ? Status::short_of : Status::needs_decision;
    }
}

void judge_decision(const scheme::Decision& rule, const Dossier& dossier, Date as_of,
                    Finding& finding) {
    finding.status = Status::needs_decision;
    const Fact* latest = nullptr;
    for (const Fact& fact : dossier.facts) {
        // Only a person's decision settles it, not the candidate's own word.
        if (fact.name != rule.decided || fact.evidence < scheme::Evidence::authority) continue;
        if (!has_begun(fact, as_of) || fact.until.value_or(as_of) < as_of) continue;
        const auto status = fact.value.value_or(1) != 0 ? Status::met : Status::short_of;
        const bool is_same_day = latest != nullptr && fact.on == latest->on;
        if (is_same_day && status != finding.status)
            finding.status = Status::needs_decision;
        else if (!is_same_day && (latest == nullptr || fact.on > latest->on))
            finding.status = status;
        if (latest == nullptr || fact.on > latest->on) latest = &fact;
    }
}

bool holds(const scheme::Guard& guard, const Dossier& dossier, Date as_of, Unknown unknown) {
    const bool asks_for_day = guard.from || guard.until || guard.recent;
    const bool is_known =
        guard.anchor == scheme::Milestone::as_of || dossier.milestone(guard.anchor).has_value();
    if (asks_for_day && !is_known && unknown == Unknown::fails) return false;
    const Date anchor = day_of(guard.anchor, dossier, as_of);
    if (guard.from && anchor < *guard.from) return false;
    if (guard.until && anchor > *guard.until) return false;
    if (guard.recent) {
        const Date end = day_of(guard.recent->anchor, dossier, as_of);
        if (anchor < before(end, guard.recent->period)) return false;
    }
    if (guard.fact.empty()) return true;
    const bool is_there = std::ranges::any_of(dossier.facts, [&](const Fact& fact) {
        return fact.name == guard.fact && has_begun(fact, as_of) &&
               fact.until.value_or(as_of) >= as_of;
    });
    return is_there != guard.absent;
}

}  // namespace waymark::eligibility
