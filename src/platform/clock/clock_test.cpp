// SPDX-License-Identifier: Apache-2.0
#include "platform/clock/clock.h"

#include <cstdlib>
#include <ctime>

#include <doctest/doctest.h>

#include "base/ensure.h"

using namespace waymark;
using namespace waymark::clock;

namespace {

Instant at(const char* text) { return parse_instant(text).value(); }

/// What the C library says, as an independent reader of the same zone files.
long offset_by_c_library(const char* zone, std::int64_t seconds) {
    ::setenv("TZ", zone, 1);
    ::tzset();
    const std::time_t time = seconds;
    std::tm local{};
    ::localtime_r(&time, &local);
    return local.tm_gmtoff;
}

}  // namespace

TEST_CASE("instant: text and value say the same, with microseconds, before and after 1970") {
    CHECK(to_text(Instant{}) == "1970-01-01T00:00:00.000000Z");
    CHECK(to_text(Instant::of_microseconds(-1)) == "1969-12-31T23:59:59.999999Z");
    for (const char* text : {"2026-03-09T14:05:00.000000Z", "2024-02-29T23:59:59.999999Z",
                             "1900-01-01T00:00:00.000001Z", "2199-12-31T12:00:00.500000Z"}) {
        CHECK(to_text(at(text)) == text);
    }
}

TEST_CASE("instant: any other form of text is not read") {
    for (const char* text :
         {"", "2026-03-09", "2026-03-09T14:05:00Z", "2026-03-09 14:05:00.000000Z",
          "2026-02-30T14:05:00.000000Z", "2026-03-09T24:00:00.000000Z",
          "2026-03-09T14:60:00.000000Z", "2026-03-09T14:05:60.000000Z",
          "2026-03-09T14:05:00.00000-Z", "2026-03-09T14:05:00.000000z"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_instant(text).has_value());
    }
}

TEST_CASE("zone: Chicago changes its clocks on the second Sunday of March and back in November") {
    const Zone chicago = Zone::open("America/Chicago");
    CHECK(chicago.offset_at(at("2026-03-08T07:59:59.999999Z")) == -6 * 3600);
    CHECK(chicago.offset_at(at("2026-03-08T08:00:00.000000Z")) == -5 * 3600);
    CHECK(chicago.offset_at(at("2026-11-01T06:59:59.999999Z")) == -5 * 3600);
    CHECK(chicago.offset_at(at("2026-11-01T07:00:00.000000Z")) == -6 * 3600);
    // Beyond the table of the zone file, by its rule.
    CHECK(chicago.offset_at(at("2150-07-01T00:00:00.000000Z")) == -5 * 3600);
    CHECK(chicago.offset_at(at("2150-12-01T00:00:00.000000Z")) == -6 * 3600);
}

TEST_CASE("zone: agrees with the C library every five days from 1971 to 2090") {
    for (const char* name : {"America/Chicago", "America/Phoenix", "Pacific/Honolulu",
                             "America/New_York", "America/Puerto_Rico", "Europe/Dublin",
                             "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo"}) {
        const Zone zone = Zone::open(name);
        int differences = 0;
        for (std::int64_t day = 365; day < 120 * 365; day += 5) {
            const std::int64_t seconds = day * 86'400 + day % 24 * 3600;
            if (zone.offset_at(Instant::of_seconds(seconds)) !=
                offset_by_c_library(name, seconds)) {
                ++differences;
            }
        }
        CAPTURE(name);
        CHECK(differences == 0);
    }
}

TEST_CASE("zone: a civil day begins at local midnight, also on the days the clocks change") {
    const Zone chicago = Zone::open("America/Chicago");
    CHECK(to_text(chicago.start_of(*Date::of(2026, 3, 8))) == "2026-03-08T06:00:00.000000Z");
    CHECK(to_text(chicago.start_of(*Date::of(2026, 3, 9))) == "2026-03-09T05:00:00.000000Z");
    CHECK(to_text(chicago.start_of(*Date::of(2026, 11, 2))) == "2026-11-02T06:00:00.000000Z");
    for (int day = 20000; day < 20800; ++day) {
        const auto start = chicago.start_of(Date::of_days(day));
        const auto before = Instant::of_microseconds(start.microseconds() - 1);
        REQUIRE(chicago.date_of(start).days() == day);
        REQUIRE(chicago.date_of(before).days() == day - 1);
    }
}

TEST_CASE("zone: an unknown or hostile name is a fault that says what to do") {
    for (const char* name : {"", "America/Nowhere", "../../etc/passwd", "/etc/passwd", "America"}) {
        CAPTURE(name);
        CHECK_THROWS_AS((void)Zone::open(name), Fault);
    }
    CHECK_THROWS_WITH_AS((void)Zone::open("Mars/Base"), doctest::Contains("America/Chicago"),
                         Fault);
}

TEST_CASE("rule: daylight saving south of the equator and odd offsets are understood") {
    const auto sydney = parse_rule("AEST-10AEDT,M10.1.0,M4.1.0/3");
    CHECK(offset_by(sydney, at("2050-01-01T00:00:00.000000Z").seconds()) == 11 * 3600);
    CHECK(offset_by(sydney, at("2050-06-01T00:00:00.000000Z").seconds()) == 10 * 3600);
    CHECK(parse_rule("<+0545>-5:45").standard == 5 * 3600 + 45 * 60);
    CHECK_THROWS_AS((void)parse_rule("CST6CDT,J60,J300"), Fault);
    CHECK_THROWS_AS((void)parse_rule("CST"), Fault);
}

TEST_CASE("clock: a fake clock moves only when it is moved, and today is the day of its zone") {
    FakeClock clock(at("2026-03-10T04:30:00.000000Z"), Zone::open("America/Chicago"));
    CHECK(clock.today() == *Date::of(2026, 3, 9));
    clock.advance_seconds(1800);
    CHECK(clock.today() == *Date::of(2026, 3, 10));
    CHECK(to_text(clock.now()) == "2026-03-10T05:00:00.000000Z");
}

TEST_CASE("clock: the machine's clock is past the year in which this was written") {
    CHECK(SystemClock().now() > at("2026-01-01T00:00:00.000000Z"));
}
