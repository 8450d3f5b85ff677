// SPDX-License-Identifier: Apache-2.0
#include "dossier/encoding.h"

#include <doctest/doctest.h>

using namespace waymark::dossier;

TEST_CASE("only UTF-8 without NUL is text") {
    CHECK_FALSE(text_trouble("plain ascii text, longer than eight bytes").has_value());
    CHECK_FALSE(text_trouble("Mentoría, 支援, 😀").has_value());
    struct Row {
        std::string_view bytes;
        BadText what;
        std::size_t at;
    };
    const Row rows[] = {
        {"Mentor\xED"
         "a",
         BadText::not_utf8, 6},                      // Latin-1
        {"abcdefgh\xC0\x80", BadText::not_utf8, 8},  // longer than needed
        {"\xED\xA0\x80", BadText::not_utf8, 0},      // half of a pair
        {"\xF4\x90\x80\x80", BadText::not_utf8, 0},  // past the last letter
        {"abc\xE2\x82", BadText::not_utf8, 3},       // cut short
        {std::string_view("12345678ab\0cd", 13), BadText::nul, 10},
        {std::string_view("\xFF\xFE"
                          "a\0",
                          4),
         BadText::utf16, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.at);
        const auto trouble = text_trouble(row.bytes);
        REQUIRE(trouble.has_value());
        CHECK(static_cast<int>(trouble->what) == static_cast<int>(row.what));
        CHECK(trouble->at == row.at);
    }
    CHECK(without_mark("\xEF\xBB\xBF"
                       "date") == "date");
}
