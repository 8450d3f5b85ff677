// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <doctest/doctest.h>

TEST_CASE("utf8: a text is cut between its characters, never inside one") {
    using waymark::cut_at;
    CHECK(cut_at("phone", 60) == "phone");
    CHECK(cut_at("phone", 2) == "ph");
    CHECK(cut_at("yñ", 2) == "y");
    CHECK(cut_at("yñ", 3) == "yñ");
    CHECK(cut_at("\xF0\x9F\x8C\xB1", 3).empty());
    CHECK(cut_at("ñ", 0).empty());
}
