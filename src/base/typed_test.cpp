// SPDX-License-Identifier: Apache-2.0
#include "base/typed.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("typed: a number is the whole text") {
    CHECK(parse_whole(" 12 ", 12) == 12);
    CHECK(parse_whole("0", 12) == 0);
    for (const char* text : {"", " ", "13", "-1", "-0", "+1", "3rd", "1 2", "99999999999999999999"})
        CHECK_MESSAGE(!parse_whole(text, 12), text);
}

TEST_CASE("typed: a day is three numbers that make one") {
    CHECK(parse_day({"2027", "3", "09"}) == Date::of(2027, 3, 9));
    CHECK(!parse_day({"2027xyz", "3", "9"}));
    CHECK(!parse_day({"2027", "3rd", "9"}));
    CHECK(!parse_day({"2027", "2", "29"}));
    CHECK(!parse_day({"2027", "", "9"}));
}
