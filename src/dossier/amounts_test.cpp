// SPDX-License-Identifier: Apache-2.0
#include "dossier/amounts.h"

#include <doctest/doctest.h>

#include <vector>

using namespace waymark;
using namespace waymark::dossier;

namespace {

const std::vector<scheme::Conversion> conversions = {{"semester_hour", Hours::of_hours(15)},
                                                     {"quarter_hour", Hours::of_hours(10)}};

}  // namespace

TEST_CASE("an amount reads exactly in each way people write it") {
    struct Row {
        std::string_view text;
        std::int64_t minutes;
    };
    const Row rows[] = {
        {"6", 360},
        {"6.5", 390},
        {"6,5", 390},
        {"6.50", 390},
        {".5", 30},
        {"6.5000", 390},
        {"6:30", 390},
        {"6:30:00", 390},
        {"6h 30m", 390},
        {"6 h 30", 390},
        {"6 hrs 30 min", 390},
        {"6 hours", 360},
        {"6.5 horas", 390},
        {"390 min", 390},
        {"390 minutos", 390},
        {"1,200", 72000},
        {"1,200.5", 72030},
        {"10 CEU", 600},
        {"2.75 CEUs", 165},
        {"3 semester hours", 2700},
        {"3 Semester Hours", 2700},
        {"3 horas de semestre", 2700},
        {"1.5 quarter hours", 900},
        {"0", 0},
        {" 6 ", 360},
        {"+6", 360},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        auto amount = parse_amount(row.text, Comma::thousands, Bare::hours, conversions);
        REQUIRE(amount.has_value());
        CHECK(amount->hours == Hours::of_minutes(row.minutes));
    }
    CHECK(parse_amount("0.01", Comma::thousands, Bare::hours, {})->hours ==
          Hours::of_hundredths(1));
    CHECK(
        parse_amount("3 semester hours", Comma::thousands, Bare::hours, conversions)->is_academic);
    CHECK(parse_amount("3", Comma::thousands, Bare::credits, {})->hours == Hours::of_hours(45));
    CHECK(parse_amount("3 credits", Comma::thousands, Bare::credits, conversions)->hours ==
          Hours::of_hours(45));
    CHECK(parse_amount("45 hours", Comma::thousands, Bare::credits, {})->hours ==
          Hours::of_hours(45));
}

TEST_CASE("an amount that is not clear is refused with its reason") {
    struct Row {
        std::string_view text;
        AmountTrouble trouble;
    };
    const Row rows[] = {
        {"six", AmountTrouble::unreadable},
        {"", AmountTrouble::unreadable},
        {".", AmountTrouble::unreadable},
        {"-3", AmountTrouble::negative},
        {"\xE2\x88\x92"
         "3",
         AmountTrouble::negative},
        {"6.333", AmountTrouble::too_fine},
        {"6:75", AmountTrouble::past_the_hour},
        {"6:3", AmountTrouble::unreadable},
        {"1,200", AmountTrouble::unclear_comma},
        {"6 days", AmountTrouble::unknown_unit},
        {"6 h 30 s", AmountTrouble::unknown_unit},
        {"6-7", AmountTrouble::unreadable},
        {"2 trimester hours", AmountTrouble::unknown_worth},
        {"99999999999999999999", AmountTrouble::too_large},
        {"1000001", AmountTrouble::too_large},
        {"6 30", AmountTrouble::unreadable},
        {"3 credits", AmountTrouble::unclear_credit},
        {"1e3", AmountTrouble::unknown_unit},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        auto amount = parse_amount(row.text, Comma::unclear, Bare::hours, conversions);
        REQUIRE_FALSE(amount.has_value());
        CHECK(static_cast<int>(amount.error()) == static_cast<int>(row.trouble));
    }
}

TEST_CASE("a time of day reads on twelve and on twenty-four hours") {
    CHECK(parse_time("9:00") == 540);
    CHECK(parse_time("09:00:00") == 540);
    CHECK(parse_time("9") == 540);
    CHECK(parse_time("9 am") == 540);
    CHECK(parse_time("12:15 p.m.") == 735);
    CHECK(parse_time("12 am") == 0);
    CHECK(parse_time("5:30PM") == 1050);
    CHECK(parse_time("24:00") == 1440);
    for (const auto text : {"", "25:00", "9:60", "13 pm", "9:5", "noon", "24:01", "9:00 xm"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_time(text).has_value());
    }
}

TEST_CASE("a plain number of breaks is minutes") {
    CHECK(parse_breaks("90") == Hours::of_minutes(90));
    CHECK(parse_breaks("1:30") == Hours::of_minutes(90));
    CHECK(parse_breaks("1h 30m") == Hours::of_minutes(90));
    CHECK(parse_breaks("45 min") == Hours::of_minutes(45));
    CHECK_FALSE(parse_breaks("lunch").has_value());
}
