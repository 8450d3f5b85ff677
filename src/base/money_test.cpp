// SPDX-License-Identifier: Apache-2.0
#include "base/money.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("money: whole dollars are written without cents") {
    CHECK(to_text(Money{7500}) == "$75");
    CHECK(to_text(Money{7550}) == "$75.50");
    CHECK(to_text(Money{7505}) == "$75.05");
    CHECK(to_text(Money{0}) == "$0");
    CHECK(to_text(Money{-7505}) == "-$75.05");
}

TEST_CASE("money: dollars are read with or without the sign and cents") {
    CHECK(parse_money("$75") == Money{7500});
    CHECK(parse_money("75") == Money{7500});
    CHECK(parse_money("75.50") == Money{7550});
    CHECK(parse_money("$0.05") == Money{5});
}

TEST_CASE("money: any other form is refused") {
    for (auto bad : {"", "$", "75.5", "75.", ".50", "75.505", "-75", "1e3", "7 5", "$$75",
                     "12345678901", "75,00"})
        CHECK_FALSE(parse_money(bad));
}
