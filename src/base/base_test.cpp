// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "base/ensure.h"
#include "base/hours.h"
#include "base/language.h"
#include "base/result.h"

using namespace waymark;

TEST_CASE("hours: minutes and hundredths of an hour add up exactly") {
    CHECK(Hours::of_minutes(60) == Hours::of_hours(1));
    CHECK(Hours::of_hundredths(100) == Hours::of_hours(1));
    CHECK(Hours::of_minutes(20) + Hours::of_minutes(40) == Hours::of_hundredths(100));
    CHECK(Hours::of_minutes(1).parts() == 5);
    CHECK(Hours::of_hundredths(1).parts() == 3);
    CHECK((Hours::of_hours(2) - Hours::of_hours(2)).is_zero());
}

TEST_CASE("result: holds a value or the reason it was refused") {
    Result<int, std::string> kept = 3;
    Result<int, std::string> refused = refuse(std::string("the day is full"));
    CHECK(kept.has_value());
    CHECK(*kept == 3);
    CHECK_FALSE(refused);
    CHECK(refused.error() == "the day is full");
}

TEST_CASE("result: a value and a reason of one type are told apart") {
    Result<std::string, std::string> refused = refuse(std::string("no"));
    CHECK_FALSE(refused.has_value());
}

TEST_CASE("ensure: throws what should have been true") {
    CHECK_NOTHROW(ensure(true, "the sky is up"));
    CHECK_THROWS_WITH_AS(ensure(false, "the sky is up"), "the sky is up", Bug);
}

TEST_CASE("text: English stands in where Spanish is missing") {
    CHECK(Text{"hours", "horas"}.in(Language::spanish) == "horas");
    CHECK(Text{"hours", ""}.in(Language::spanish) == "hours");
    CHECK(Text{"hours", "horas"}.in(Language::english) == "hours");
}
