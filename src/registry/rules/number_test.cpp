// SPDX-License-Identifier: Apache-2.0
#include "registry/rules/number.h"

#include <doctest/doctest.h>

#include "registry/rules/list.h"

using namespace waymark::registry;

TEST_CASE("number: the check digit is that of ISO/IEC 7064, MOD 11,10") {
    CHECK(check_digit("0794") == '5');  // the example of the standard
}

TEST_CASE("number: what was given is read back, however it is typed") {
    const auto number = number_of(3'821'730);
    CHECK(number.size() == 8);
    CHECK(parse_number(number) == number);
    CHECK(parse_number(" " + spoken_number(number) + " ") == number);
    CHECK(parse_number(number.substr(0, 7)) == std::nullopt);
    CHECK(parse_number(number + "1") == std::nullopt);
    CHECK(parse_number("4821x305") == std::nullopt);
    CHECK(parse_number("") == std::nullopt);
}

TEST_CASE("number: one wrong digit is always noticed") {
    for (std::int64_t choice = 0; choice < number_choices; choice += 90'001) {
        const auto number = number_of(choice);
        for (std::size_t at = 0; at < number.size(); ++at) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                if (digit == number[at]) continue;
                auto wrong = number;
                wrong[at] = digit;
                CHECK(parse_number(wrong) == std::nullopt);
            }
        }
    }
}

TEST_CASE("number: a list has its numbers alone on a line, or in any column of a CSV file") {
    using Numbers = std::vector<std::string>;
    const auto one = number_of(0);
    const auto other = spoken_number(number_of(4'711));
    CHECK(numbers_in(one + "\n\n " + other + " \r\n") == Numbers{one, other});
    CHECK(numbers_in("Name,Number\n\"Reyes, Maria\"," + one + "\nJo;" + other + ";2026\n") ==
          Numbers{one, other});
    // What is none is told as it stands, also on the first line when it has a digit.
    CHECK(numbers_in("12345\n" + one) == Numbers{"12345", one});
    CHECK(numbers_in("Name,Number\nJo,1234567\n") == Numbers{"1234567"});
    // As Excel writes "Unicode text": two bytes for each sign.
    std::string wide = "\xFF\xFE";
    for (const char sign : "Nombre\t" + one + "\r\n") wide += {sign, '\0'};
    CHECK(numbers_in(plain_signs(wide)) == Numbers{one});
    CHECK(numbers_in("nobody") == Numbers{"nobody"});
    CHECK(numbers_in("Number\nMaria,Reyes\n") == Numbers{"Maria"});
    CHECK(numbers_in("") == Numbers{});
    CHECK(numbers_in(",;\t\n\n") == Numbers{});
}
