// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <chrono>

namespace waymark {

namespace {

constexpr int year_min = 1900;
constexpr int year_max = 2199;

std::chrono::year_month_day calendar(Date date) {
    return std::chrono::sys_days(std::chrono::days(date.days()));
}

Date from_calendar(std::chrono::year_month_day day) {
    return Date::of_days(
        static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count()));
}

/// Months since year 0, so that adding months is plain arithmetic.
int month_count(Date date) { return date.year() * 12 + date.month() - 1; }

/// The number written by all of `text`, or -1.
int number_of(std::string_view text) {
    if (text.empty()) return -1;
    int number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < year_min || year > year_max || month < 1 || month > 12 || day < 1) return {};
    std::chrono::year_month_day asked{std::chrono::year(year),
                                      std::chrono::month(static_cast<unsigned>(month)),
                                      std::chrono::day(static_cast<unsigned>(day))};
    if (day > 31 || !asked.ok()) return {};
    return from_calendar(asked);
}

int Date::year() const { return static_cast<int>(calendar(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(calendar(*this).day())); }

Date months_after(Date date, int months) {
    auto asked = calendar(date) + std::chrono::months(months);
    if (!asked.ok()) asked = asked.year() / asked.month() / std::chrono::last;
    return from_calendar(asked);
}

Date months_before(Date date, int months) { return months_after(date, -months); }

int whole_months(Date from, Date until) {
    if (until < from) return -whole_months(until, from);
    int months = month_count(until) - month_count(from);
    return months_after(from, months) > until ? months - 1 : months;
}

int age_on(Date born, Date on) {
    int years = on.year() - born.year();
    bool is_before_birthday =
        on.month() < born.month() || (on.month() == born.month() && on.day() < born.day());
    return is_before_birthday ? years - 1 : years;
}

bool is_business_day(Date date) {
    std::chrono::weekday day{std::chrono::sys_days(std::chrono::days(date.days()))};
    return day != std::chrono::Saturday && day != std::chrono::Sunday;
}

Date business_days_after(Date date, int days) {
    // Whole weeks at once; at most a week is walked day by day.
    while (days > 0 && !is_business_day(date)) date = days_before(date, 1);
    date = days_after(date, days / 5 * 7);
    for (int left = days % 5; left > 0;) {
        date = days_after(date, 1);
        if (is_business_day(date)) --left;
    }
    return date;
}

std::string to_text(Date date) {
    auto day = calendar(date);
    auto year = static_cast<unsigned>(static_cast<int>(day.year()));
    std::string text = "0000-00-00";
    auto put = [&](std::size_t last, unsigned number) {
        for (; number > 0; --last, number /= 10) text[last] = static_cast<char>('0' + number % 10);
    };
    put(3, year % 10000);
    put(6, static_cast<unsigned>(day.month()));
    put(9, static_cast<unsigned>(day.day()));
    return text;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    return Date::of(number_of(text.substr(0, 4)), number_of(text.substr(5, 2)),
                    number_of(text.substr(8, 2)));
}

std::optional<Date> parse_us_date(std::string_view text) {
    auto first = text.find('/');
    if (first == std::string_view::npos || first > 2) return {};
    auto second = text.find('/', first + 1);
    if (second == std::string_view::npos || second - first > 3) return {};
    if (text.size() - second != 5) return {};
    return Date::of(number_of(text.substr(second + 1)), number_of(text.substr(0, first)),
                    number_of(text.substr(first + 1, second - first - 1)));
}

}  // namespace waymark
