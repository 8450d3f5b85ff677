// SPDX-License-Identifier: Apache-2.0
#include "scheme/rules/limits.h"

#include <algorithm>

namespace waymark::scheme {

namespace {

bool has(std::span<const std::string> facts, std::string_view fact) {
    return !fact.empty() && std::ranges::find(facts, fact) != facts.end();
}

bool applies(const Fee& fee, std::string_view item, Date day, std::span<const std::string> facts) {
    return fee.item == item && fee.from.value_or(day) <= day && day <= fee.until.value_or(day) &&
           (fee.when.empty() || has(facts, fee.when));
}

}  // namespace

Date clock_end(const Clock& clock, Date started, std::optional<Date> second) {
    const Date first = after(started, clock.length);
    if (!clock.or_else || !second) return first;
    return std::min(first, after(*second, *clock.or_else));
}

Date retest_on(const Exam& exam, Date taken) {
    return exam.retest_after ? after(taken, *exam.retest_after) : taken;
}

bool may_retest(const Exam& exam, Date taken, Date day) { return day >= retest_on(exam, taken); }

bool is_passed(const Exam& exam, std::int64_t score) { return score >= exam.pass; }

int times_left(const Counter& counter, std::span<const Date> times, std::optional<Date> since,
               Date day) {
    Date first = since.value_or(Date::of_days(INT32_MIN));
    if (counter.within) first = std::max(first, before(day, *counter.within));
    const auto used =
        std::ranges::count_if(times, [&](Date time) { return time >= first && time <= day; });
    return std::max(0, counter.at_most - static_cast<int>(used));
}

Due fee_due(std::span<const Fee> fees, std::string_view item, Date day,
            std::span<const std::string> facts) {
    Due due;
    for (const Fee& fee : fees) {
        if (!applies(fee, item, day, facts)) continue;
        const bool goes_before = due.fee == nullptr || (due.fee->when.empty() && !fee.when.empty());
        if (goes_before) due.fee = &fee;
    }
    due.is_waived = due.fee != nullptr && has(facts, due.fee->waived_when);
    return due;
}

}  // namespace waymark::scheme
