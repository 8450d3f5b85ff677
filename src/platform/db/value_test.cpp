// SPDX-License-Identifier: Apache-2.0
#include "platform/db/value.h"

#include <doctest/doctest.h>

#include "base/ensure.h"

using namespace waymark;
using namespace waymark::db;

TEST_CASE("value: a value is what it was made of, and nothing else") {
    CHECK(Value().is_null());
    CHECK(Value(std::nullopt).is_null());
    CHECK(Value(std::optional<std::string>()).is_null());
    CHECK(Value(std::optional<std::int64_t>(7)).integer() == 7);
    CHECK(Value(true).is_boolean());
    CHECK(Value("yes").is_text());
    CHECK(Value(3).integer() == 3);
    CHECK(Value(1).boolean());
    CHECK_THROWS_AS((void)Value(2).boolean(), Bug);
    CHECK_THROWS_AS((void)Value("3").integer(), Bug);
    CHECK_THROWS_AS((void)Value().text(), Bug);
    CHECK(Value().optional_text() == std::nullopt);
    CHECK(Value("x").optional_text() == "x");
}

TEST_CASE("row: a column that is not there is a bug that names it") {
    const auto columns =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"id", "name"});
    const Row row(columns, {Value(1), Value("Ann")});
    CHECK(row["name"].text() == "Ann");
    CHECK(row[0].integer() == 1);
    CHECK_THROWS_WITH_AS((void)row["nmae"], doctest::Contains("nmae"), Bug);
    CHECK_THROWS_AS((void)row[2], Bug);
}

TEST_CASE("text: storable is UTF-8 as the standard has it, without NUL") {
    for (const char* text : {"", "plain", "niño", "\xF0\x9F\x8C\xB1", "\xE0\xA0\x80",
                             "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF", "\x7F"}) {
        CAPTURE(text);
        CHECK(is_storable(text));
    }
    for (const char* text :
         {"\x80", "\xC0\xAF", "\xC1\xBF", "a\xC3", "\xE0\x9F\xBF", "\xED\xA0\x80",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "ok\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(is_storable(text));
    }
    CHECK_FALSE(is_storable(std::string_view("a\0b", 3)));
}
