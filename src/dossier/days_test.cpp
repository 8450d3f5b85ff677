// SPDX-License-Identifier: Apache-2.0
#include "dossier/days.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace waymark;
using namespace waymark::dossier;

TEST_CASE("a day reads in each way that can be no other day") {
    for (const std::string_view text : {"2026-03-09",       "2026-03-09 00:00:00",
                                        "2026-03-09T00:00", "2026-03-09T00:00:00.000Z",
                                        "2026/03/09",       "2026/3/9",
                                        "2026-3-9",         "2026.03.09",
                                        "3/9/2026",         "03/09/2026",
                                        "3/9/2026 0:00",    "March 9, 2026",
                                        "march 9 2026",     "Mar. 9, 2026",
                                        "9 March 2026",     "9-Mar-2026",
                                        "09-mar-2026",      "9 de marzo de 2026",
                                        "marzo 9, 2026",    " 2026-03-09 "}) {
        CAPTURE(text);
        CHECK(parse_day(text).value() == Date::of(2026, 3, 9));
    }
    CHECK(parse_day("1 dic 2025").value() == Date::of(2025, 12, 1));
    CHECK(parse_day("2 de enero del 2026").value() == Date::of(2026, 1, 2));
}

TEST_CASE("a day that is none, or could be two, is refused with its reason") {
    struct Row {
        std::string_view text;
        DayTrouble trouble;
    };
    const Row rows[] = {
        {"", DayTrouble::unreadable},
        {"soon", DayTrouble::unreadable},
        {"March 9", DayTrouble::unreadable},
        {"9 Mayhem 2026", DayTrouble::unreadable},
        {"Ma 9 2026", DayTrouble::unreadable},
        {"9th of March of the year 2026", DayTrouble::unreadable},
        {"2026-02-30", DayTrouble::no_such_day},
        {"31/03/2026", DayTrouble::no_such_day},
        {"February 30, 2026", DayTrouble::no_such_day},
        {"3/9/26", DayTrouble::two_digit_year},
        {"12-Mar-25", DayTrouble::two_digit_year},
        {"03-11-25", DayTrouble::two_digit_year},
        {"03-11-2025", DayTrouble::unclear_order},
        {"25.03.2025", DayTrouble::unclear_order},
        {"45724", DayTrouble::counted_days},
        {"2026-03-09 14:00", DayTrouble::time_of_day},
        {"2026-03-09 00:00:00 or so", DayTrouble::time_of_day},
        {"3/9/2026 2:30 PM", DayTrouble::time_of_day},
        {"Total", DayTrouble::line_of_totals},
        {"TOTAL HOURS", DayTrouble::line_of_totals},
        {"Totales", DayTrouble::line_of_totals},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto day = parse_day(row.text);
        REQUIRE_FALSE(day.has_value());
        CHECK(day.error() == row.trouble);
    }
}
