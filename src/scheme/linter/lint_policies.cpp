// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "scheme/forms.h"
#include "scheme/linter/lint_parts.h"

namespace waymark::scheme {

namespace {

void lint_exam(const Exam& exam, Report& report) {
    const auto where = "exam:" + exam.id;
    if (exam.pass < exam.lowest || exam.pass > exam.highest)
        report.error(where, fmt::format("the pass mark {} lies outside the scale {} to {}",
                                        exam.pass, exam.lowest, exam.highest));
    if (exam.pool > 0 && exam.items > exam.pool)
        report.error(where, fmt::format("{} questions cannot be drawn from a pool of {}",
                                        exam.items, exam.pool));
    int percent = 0;
    for (const auto& weight : exam.blueprint) percent += weight.percent;
    if (!exam.blueprint.empty() && percent != 100)
        report.error(where,
                     fmt::format("the blueprint adds up to {} percent; it must be 100", percent));
}

void lint_unused_exams(Report& report) {
    std::set<std::string> used;
    for_each_clause(report.edition(), [&](const Clause& clause) {
        if (const auto* fact = std::get_if<FactRule>(&clause.rule))
            used.insert(fact->any_of.begin(), fact->any_of.end());
    });
    for (const auto& exam : report.edition().exams)
        if (!used.contains(exam.id))
            report.warn("exam:" + exam.id,
                        fmt::format("no clause asks for the exam `{}`", exam.id));
}

bool overlap(const Fee& one, const Fee& other) {
    const auto first = Date::of_days(INT32_MIN);
    const auto last = Date::of_days(INT32_MAX);
    return one.from.value_or(first) <= other.until.value_or(last) &&
           other.from.value_or(first) <= one.until.value_or(last);
}

void lint_fees(Report& report) {
    const auto& fees = report.edition().fees;
    for (std::size_t i = 0; i < fees.size(); ++i) {
        const auto where = fmt::format("fee:{}", i);
        const Fee& fee = fees[i];
        if (fee.from && fee.until && *fee.from > *fee.until)
            report.error(where, fmt::format("the fee `{}` ends before it begins", fee.item));
        for (std::size_t j = 0; j < i; ++j)
            if (fees[j].item == fee.item && fees[j].when == fee.when && overlap(fees[j], fee))
                report.error(where,
                             fmt::format("two fees for `{}` are due on the same day; end one "
                                         "before the other begins",
                                         fee.item));
    }
}

bool is_longer(Period one, Period other) {
    const auto day = *Date::of(2024, 1, 1);
    return after(day, one) > after(day, other);
}

int months_of(Period period) {
    return period.unit == Calendar::years    ? 12 * period.count
           : period.unit == Calendar::months ? period.count
                                             : 0;
}

/// What is asked for at a renewal can only fall due when there is one.
void lint_rhythms(const Renewal& renewal, Report& report) {
    const int period = renewal.expiry ? months_of(renewal.expiry->period) : 0;
    for (const auto& item : renewal.items) {
        const auto where = item.requirements.empty() ? "renewal" : item.requirements.front().id;
        if (item.every.count == 0)
            report.error(where, "a renewal item is due every 0 years; say how often");
        else if (period > 0 && months_of(item.every) % period != 0)
            report.error(where, fmt::format("a renewal item is due every {} months, but one renews "
                                            "every {}; it must be a multiple",
                                            months_of(item.every), period));
    }
}

void lint_renewal(Report& report) {
    const Renewal& renewal = report.edition().renewal;
    if (renewal.grace && renewal.ends_after && is_longer(*renewal.grace, *renewal.ends_after))
        report.error("renewal",
                     "the grace period is longer than the time after which the "
                     "certification has ended for good");
    if (renewal.accepted_only_after_notice && !renewal.notice_before)
        report.error("renewal",
                     "credits are accepted only after the notice; say when it is sent: "
                     "`notice_before: 30 days`");
    lint_rhythms(renewal, report);
    if (renewal.expiry && renewal.expiry->period.count == 0 &&
        renewal.expiry->anchor != ExpiryAnchor::inherited)
        report.error("renewal", "a certification that lasts no time has ended already");
    if (!renewal.items.empty() && !renewal.expiry)
        report.warn("renewal", "there are renewal items, but no `expiry` says when they are due");
}

}  // namespace

void lint_policies(Report& report) {
    const Edition& edition = report.edition();
    if (edition.from && edition.until && *edition.from > *edition.until)
        report.error("", "the edition ends before it begins");
    for (const auto& exam : edition.exams) lint_exam(exam, report);
    lint_unused_exams(report);
    lint_fees(report);
    lint_renewal(report);
    for (const auto& clock : edition.clocks)
        if (clock.length.count == 0)
            report.error("clock:" + clock.id, "a clock of no length has run out at once");
    for (const auto& counter : edition.counters)
        if (counter.at_most == 0)
            report.error("counter:" + counter.id, "`at_most: 0` forbids it; say how often");
}

}  // namespace waymark::scheme
