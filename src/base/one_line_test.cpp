// SPDX-License-Identifier: Apache-2.0
#include "base/one_line.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace std::string_view_literals;

TEST_CASE("one line: names of people stay as they are written") {
    for (const auto name :
         {"María José Ñandú"sv, "O’Brien-Smith, Jr."sv, "李小龍"sv, "عائشة"sv, ""sv})
        CHECK(is_one_line(name));
}

TEST_CASE("one line: nothing begins a second line or turns the writing around") {
    for (const auto name :
         {"Mari\n\nYour account is locked"sv, "a\rb"sv, "a\tb"sv, "a\0b"sv, "a\u007Fb"sv,
          "a\u0085b"sv, "a\u2028b"sv, "a\u2029b"sv, "a\u202Eb"sv, "a\u2066b"sv, "a\u200Fb"sv}) {
        CAPTURE(name);
        CHECK_FALSE(is_one_line(name));
    }
}

TEST_CASE("one line: what is shown of bytes from a damaged file stays in its line") {
    CHECK(in_one_line("row Mar\u00eda 1"sv) == "row Mar\u00eda 1");
    CHECK(in_one_line("\xE9 a\x1B[2Jb\n\u202Ec\xC3"sv) == "? a?[2Jb??c?");
    CHECK(in_one_line("") == "");
}
