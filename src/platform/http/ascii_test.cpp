// SPDX-License-Identifier: Apache-2.0
#include "platform/http/ascii.h"

#include <doctest/doctest.h>

using namespace waymark::http;

TEST_CASE("ascii: words are the same but for upper and lower case") {
    CHECK(same_word("Content-Type", "content-type"));
    CHECK_FALSE(same_word("host", "hosts"));
    CHECK_FALSE(same_word("[", "{"));
    CHECK(lower("X-Ähre") == "x-Ähre");
}

TEST_CASE("ascii: trim takes spaces and tabs from both ends and nothing else") {
    CHECK(trim(" \ta b\t ") == "a b");
    CHECK(trim(" \t") == "");
    CHECK(trim("\na") == "\na");
}

TEST_CASE("ascii: cut takes up to the mark, or all") {
    std::string_view rest = "a=b=c";
    CHECK(cut(rest, '=') == "a");
    CHECK(rest == "b=c");
    CHECK(cut(rest, ';') == "b=c");
    CHECK(rest.empty());
}

TEST_CASE("ascii: UTF-8 is well formed or it is not text") {
    for (const std::string_view good :
         {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
          "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "Ma\xc3\xadra"}) {
        CAPTURE(good);
        CHECK(is_utf8(good));
    }
    for (const std::string_view bad :
         {"\x80", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2 ", "\xe0\x9f\xbf", "\xed\xa0\x80",
          "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xe2\x82",
          "a\xe2"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_utf8(bad));
    }
}
