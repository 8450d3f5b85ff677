// SPDX-License-Identifier: Apache-2.0
#include "scheme/rules/expiry.h"

#include <algorithm>

namespace waymark::scheme {

namespace {

/// The day in a year that has it; 29 February falls on 1 March in others, as birthdays do.
Date day_in(int year, int month, int day) {
    return Date::of(year, month, day).value_or(*Date::of(year, 3, 1));
}

bool is_year(Expiry::Years years, int year) {
    switch (years) {
        case Expiry::Years::every: return true;
        case Expiry::Years::odd: return year % 2 != 0;
        case Expiry::Years::even: return year % 2 == 0;
    }
    return true;
}

Date fixed_day_after(const Expiry& expiry, Date date) {
    for (int year = date.year();; ++year) {
        const Date day = day_in(year, expiry.month, expiry.day);
        if (day > date && is_year(expiry.years, year)) return day;
    }
}

/// A birthday on 29 February falls a day later in other years.
bool wanders(Date born) { return born.month() == 2 && born.day() == 29; }

Date birthday_from(Date born, Date date) {
    const Date day = day_in(date.year(), born.month(), born.day());
    return day >= date ? day : day_in(date.year() + 1, born.month(), born.day());
}

}  // namespace

std::optional<Date> first_expiry(const Expiry& expiry, Date certified, const Holder& holder) {
    switch (expiry.anchor) {
        case ExpiryAnchor::anniversary: return after(certified, expiry.period);
        case ExpiryAnchor::fixed_date: return fixed_day_after(expiry, certified);
        case ExpiryAnchor::birthday:
            if (!holder.born) return std::nullopt;
            return birthday_from(*holder.born, days_after(certified, 1));
        case ExpiryAnchor::base_credential:
        case ExpiryAnchor::inherited: return holder.tied_to;
    }
    return std::nullopt;
}

std::optional<Date> next_expiry(const Expiry& expiry, Date ended, Date renewed,
                                const Holder& holder) {
    const bool moves = renewed > ended && !expiry.late_keeps_anniversary.value_or(true);
    const Date start = moves ? renewed : ended;
    switch (expiry.anchor) {
        // An inherited day is kept as the holder's own anniversary from then on.
        case ExpiryAnchor::inherited:
        case ExpiryAnchor::anniversary: return after(start, expiry.period);
        case ExpiryAnchor::fixed_date: return fixed_day_after(expiry, std::max(ended, renewed));
        case ExpiryAnchor::birthday:
            if (!holder.born) return std::nullopt;
            return birthday_from(*holder.born, days_before(after(start, expiry.period),
                                                           wanders(*holder.born) ? 1 : 0));
        case ExpiryAnchor::base_credential: return holder.tied_to;
    }
    return std::nullopt;
}

std::optional<Date> notice_due(const Renewal& renewal, Date expiry) {
    if (!renewal.notice_before) return std::nullopt;
    return before(expiry, *renewal.notice_before);
}

bool is_notice_in_time(const Renewal& renewal, Date expiry, Date sent) {
    const auto due = notice_due(renewal, expiry);
    return !due || sent <= *due;
}

std::optional<Date> opens_on(const Renewal& renewal, Date expiry) {
    if (!renewal.opens_before) return std::nullopt;
    return before(expiry, *renewal.opens_before);
}

Date grace_end(const Renewal& renewal, Date expiry) {
    return renewal.grace ? after(expiry, *renewal.grace) : expiry;
}

std::optional<Date> ends_on(const Renewal& renewal, Date expiry) {
    if (!renewal.ends_after) return std::nullopt;
    return after(expiry, *renewal.ends_after);
}

Stage stage_on(const Renewal& renewal, Date expiry, Date day) {
    if (day < opens_on(renewal, expiry).value_or(day)) return Stage::not_open;
    if (day <= expiry) return Stage::open;
    if (day <= grace_end(renewal, expiry)) return Stage::in_grace;
    return day <= ends_on(renewal, expiry).value_or(day) ? Stage::late : Stage::ended;
}

bool are_credits_accepted(const Renewal& renewal, std::optional<Date> notice_sent, Date day) {
    if (!renewal.accepted_only_after_notice) return true;
    return notice_sent && *notice_sent <= day;
}

}  // namespace waymark::scheme
