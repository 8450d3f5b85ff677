// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// A civil day in the proleptic Gregorian calendar, without a time zone. Kept as the count of days
/// since 1970-01-01, so comparing and subtracting days is plain arithmetic; months and years are
/// calendar months and years, never thirty days.
class Date {
public:
    constexpr Date() = default;
    static constexpr Date of_days(std::int32_t days) { return Date(days); }
    /// The given day; nothing when the calendar has no such day or the year is not 1900 to 2199.
    static std::optional<Date> of(int year, int month, int day);

    /// Days since 1970-01-01.
    constexpr std::int32_t days() const { return days_; }
    int year() const;
    int month() const;
    int day() const;

    constexpr auto operator<=>(const Date&) const = default;

private:
    explicit constexpr Date(std::int32_t days) : days_(days) {}
    std::int32_t days_ = 0;
};

constexpr Date days_after(Date date, std::int32_t days) {
    return Date::of_days(date.days() + days);
}
constexpr Date days_before(Date date, std::int32_t days) { return days_after(date, -days); }
constexpr std::int32_t days_between(Date from, Date until) { return until.days() - from.days(); }

/// The same day of the month `months` later; the last day of that month when it is shorter
/// (31 January and one month is 28 or 29 February).
Date months_after(Date date, int months);
Date months_before(Date date, int months);

/// Whole calendar months from `from` until `until`; negative when `until` is earlier.
int whole_months(Date from, Date until);

/// Whole years of age on `on` of a person born on `born`; a 29 February birthday falls on 1 March
/// in other years.
int age_on(Date born, Date on);

/// Monday to Friday, without public holidays.
bool is_business_day(Date date);
/// The `days`-th business day after `date`.
Date business_days_after(Date date, int days);

/// `2026-03-09`, ten characters.
std::string to_text(Date date);
/// Reads `2026-03-09`; nothing for any other form or a day the calendar does not have.
std::optional<Date> parse_date(std::string_view text);
/// Reads `3/9/2026` or `03/09/2026`, the month first as written in the United States.
std::optional<Date> parse_us_date(std::string_view text);

}  // namespace waymark
