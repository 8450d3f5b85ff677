// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

}  // namespace

TEST_CASE("date: the calendar has leap years, and no 30 February") {
    CHECK(Date::of(2024, 2, 29));
    CHECK(Date::of(2000, 2, 29));
    CHECK_FALSE(Date::of(2023, 2, 29));
    CHECK_FALSE(Date::of(1900, 2, 29));
    CHECK_FALSE(Date::of(2024, 2, 30));
    CHECK_FALSE(Date::of(2024, 4, 31));
    CHECK_FALSE(Date::of(2024, 13, 1));
    CHECK_FALSE(Date::of(2024, 0, 1));
    CHECK_FALSE(Date::of(2024, 1, 0));
    CHECK_FALSE(Date::of(2024, 1, 256 + 1));
}

TEST_CASE("date: years outside 1900 to 2199 are refused") {
    CHECK(Date::of(1900, 1, 1));
    CHECK(Date::of(2199, 12, 31));
    CHECK_FALSE(Date::of(1899, 12, 31));
    CHECK_FALSE(Date::of(2200, 1, 1));
}

TEST_CASE("date: year, month and day come back as they were given") {
    for (int days : {-25567, -1, 0, 1, 59, 19782, 84005}) {
        auto date = Date::of_days(days);
        CHECK(Date::of(date.year(), date.month(), date.day()) == date);
    }
    CHECK(day("1970-01-01").days() == 0);
    CHECK(day("2024-03-01").days() - day("2024-02-28").days() == 2);
}

TEST_CASE("date: a month later is the same day, or the month's last") {
    CHECK(months_after(day("2026-01-31"), 1) == day("2026-02-28"));
    CHECK(months_after(day("2024-01-31"), 1) == day("2024-02-29"));
    CHECK(months_after(day("2024-02-29"), 12) == day("2025-02-28"));
    CHECK(months_after(day("2026-11-15"), 3) == day("2027-02-15"));
    CHECK(months_before(day("2026-03-31"), 13) == day("2025-02-28"));
    CHECK(months_before(day("2026-01-15"), 1) == day("2025-12-15"));
    CHECK(months_after(day("2026-01-31"), 0) == day("2026-01-31"));
}

TEST_CASE("date: whole months are counted as the calendar counts them") {
    CHECK(whole_months(day("2026-01-31"), day("2026-02-28")) == 1);
    CHECK(whole_months(day("2026-01-31"), day("2026-02-27")) == 0);
    CHECK(whole_months(day("2024-02-29"), day("2025-02-28")) == 12);
    CHECK(whole_months(day("2026-01-15"), day("2026-01-15")) == 0);
    CHECK(whole_months(day("2026-03-15"), day("2026-01-16")) == -1);
}

TEST_CASE("date: someone born on 29 February is a year older on 1 March of other years") {
    CHECK(age_on(day("2004-02-29"), day("2022-02-28")) == 17);
    CHECK(age_on(day("2004-02-29"), day("2022-03-01")) == 18);
    CHECK(age_on(day("2004-02-29"), day("2024-02-28")) == 19);
    CHECK(age_on(day("2004-02-29"), day("2024-02-29")) == 20);
    CHECK(age_on(day("1990-06-15"), day("2026-06-14")) == 35);
    CHECK(age_on(day("1990-06-15"), day("2026-06-15")) == 36);
}

TEST_CASE("date: business days pass over the weekend") {
    CHECK(is_business_day(day("2026-03-06")));
    CHECK_FALSE(is_business_day(day("2026-03-07")));
    CHECK_FALSE(is_business_day(day("2026-03-08")));
    CHECK(business_days_after(day("2026-03-06"), 1) == day("2026-03-09"));
    CHECK(business_days_after(day("2026-03-07"), 1) == day("2026-03-09"));
    CHECK(business_days_after(day("2026-03-08"), 5) == day("2026-03-13"));
    CHECK(business_days_after(day("2026-03-06"), 0) == day("2026-03-06"));
    CHECK(business_days_after(day("2026-03-07"), 0) == day("2026-03-07"));
}

TEST_CASE("date: counting business days by weeks agrees with walking day by day") {
    for (int start = 20000; start < 20007; ++start) {
        auto walked = Date::of_days(start);
        for (int days = 1; days <= 23; ++days) {
            do walked = days_after(walked, 1);
            while (!is_business_day(walked));
            CHECK(business_days_after(Date::of_days(start), days) == walked);
        }
    }
}

TEST_CASE("date: the written form is ISO, and only that is read") {
    CHECK(to_text(day("2026-03-09")) == "2026-03-09");
    CHECK(to_text(day("1900-01-01")) == "1900-01-01");
    for (auto bad : {"", "2026-3-9", "2026-03-9 ", "2026/03/09", "26-03-09", "2026-02-29",
                     "+026-03-09", "2026-03-0x", "2026-03-091"})
        CHECK_FALSE(parse_date(bad));
}

TEST_CASE("date: the American form has the month first and a year of four digits") {
    CHECK(parse_us_date("3/9/2026") == day("2026-03-09"));
    CHECK(parse_us_date("03/09/2026") == day("2026-03-09"));
    CHECK(parse_us_date("12/31/2025") == day("2025-12-31"));
    for (auto bad : {"", "31/12/2025", "3/9/26", "3-9-2026", "3/9", "/9/2026", "3//2026",
                     "003/9/2026", "3/009/2026", "3/9/20266", "3/9/2026 "})
        CHECK_FALSE(parse_us_date(bad));
}
