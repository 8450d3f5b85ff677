// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "scheme/policy.h"

/// Limits of time and number, and what is due on a day. Drafts and applications use the clocks and
/// fees; retests and how often something may happen are for the exams.
namespace waymark::scheme {

/// The last day of a clock; of two limits, whichever is earlier. `second` is the day the second
/// limit starts on, when it has begun.
Date clock_end(const Clock& clock, Date started, std::optional<Date> second = std::nullopt);

/// The first day on which an exam may be taken again.
Date retest_on(const Exam& exam, Date taken);
bool may_retest(const Exam& exam, Date taken, Date day);
bool is_passed(const Exam& exam, std::int64_t score);

/// How often more something may happen on `day`; `times` are the days it has happened. Counts from
/// `since`, where that is known, and only within the counter's span up to `day`.
int times_left(const Counter& counter, std::span<const Date> times, std::optional<Date> since,
               Date day);

/// What is due for something on a day. A fee that asks for a fact of the file goes before the
/// ordinary one.
struct Due {
    const Fee* fee = nullptr;  ///< null: nothing is due
    bool is_waived = false;
    Money amount() const { return fee == nullptr || is_waived ? Money() : fee->amount; }
};
Due fee_due(std::span<const Fee> fees, std::string_view item, Date day,
            std::span<const std::string> facts);

}  // namespace waymark::scheme
