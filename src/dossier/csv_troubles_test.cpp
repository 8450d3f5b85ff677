// SPDX-License-Identifier: Apache-2.0
// What a spreadsheet has wrong, told with the place and the remedy.
#include <doctest/doctest.h>

#include "dossier/reading_for_test.h"

using namespace waymark;
using namespace waymark::dossier;

TEST_CASE("what is wrong is told with its place and its remedy") {
    struct Row {
        std::string_view csv;
        std::string_view told;
    };
    const Row rows[] = {
        {"date,hours,category\n2025-01-01,6,advocasy\n",
         "hours.csv:2:14: entry #2, category: \"advocasy\" is not a category of these rules; did "
         "you mean advocacy?\n"},
        {"id,date,hours\n7,2025-01-01,-6\n",
         "hours.csv:2:14: entry 7, hours: \"-6\" is below zero; write how many hours count\n"},
        {"date,hours\n2025-01-01,25\n",
         "hours.csv:2:12: entry #2, hours: more than 24 hours a day; write the first day too "
         "(begun), or the hours of this day\n"},
        {"date,hours\n2026-03-10,2\n",
         "hours.csv:2:1: entry #2, date: 2026-03-10 is in the future (after 2026-03-09); mend the "
         "year, or hand it in once it has happened\n"},
        {"id,date,hours\na,2025-01-01,2\na,2025-01-02,2\n",
         "hours.csv:3:1: entry a, id: this id stands twice, first on line 2; give each its own\n"},
        {"date,hours,title\n2025-01-01,6,a\x1B[31mb\n",
         "hours.csv:2:14: entry #2, title: a sign in it cannot be printed; write it again\n"},
        {"date,hours,title\n2025-01-01,6,a\xC2\x9B"
         "31mb\n",
         "hours.csv:2:14: entry #2, title: a sign in it cannot be printed; write it again\n"},
        {"date,begun,hours\n2025-01-01,2025-02-01,2\n",
         "hours.csv:2:12: entry #2, begun: it begins after it ends; change the two days over\n"},
        {"date,hours\n2025-01-01,13\n1/1/2025,12\n",
         "hours.csv:3:1: entry #3, hours: with the other entries of 2025-01-01 this makes more "
         "than 24 hours a day; mend the days or the hours\n"},
        {"date,hours,delivery\n2025-01-01,1,by mail\n",
         "hours.csv:2:14: entry #2, delivery: \"by mail\" is not a word we know; write one of: in "
         "person, live online, self paced, home study\n"},
        {"date,hours\n2025-01-01,1,2\n",
         "hours.csv:2:14: this cell has no column; put text with a separator in quotes\n"},
        {"date,hours\n2025-01-01,\"1\n",
         "hours.csv:2:12: this quote is never closed; add the second one, or take it out\n"},
        {"date,hours\n2025-01-01,\"1\"2\n",
         "hours.csv:2:15: text follows a closing quote; write a quote inside a cell twice\n"},
        {"date,huors\n2025-01-01,1\n",
         "hours.csv:1:6: column \"huors\" is not one we know; did you mean \"hours\"?\n"},
        {"hours,CEUs,date\n1,1,2025-01-01\n",
         "hours.csv:1:7: column \"CEUs\" stands for \"hours\", as another one does; keep one\n"},
        {"id,date,hours\na,2025-01-01,2\na,2025-01-02,much\n",
         "hours.csv:3:14: entry a, hours: \"much\" is not an amount; write 6, 6.5, 6:30 or 6h "
         "30m\n"
         "hours.csv:3:1: entry a, id: this id stands twice, first on line 2; give each its own\n"},
        {"id,date,hours\na,2025-01-01,much\na,2025-01-02,2\n",
         "hours.csv:2:14: entry a, hours: \"much\" is not an amount; write 6, 6.5, 6:30 or 6h "
         "30m\n"
         "hours.csv:3:1: entry a, id: this id stands twice, first on line 2; give each its own\n"},
        {"date,hours\n4/12/25,6\n",
         "hours.csv:2:1: entry #2, date: \"4/12/25\": write the year with four digits, as in "
         "3/9/2026\n"},
        {"date,hours\n45724,6\n",
         "hours.csv:2:1: entry #2, date: \"45724\" is how a spreadsheet counts days; format the "
         "column as a date and save the file again\n"},
        {"date,hours\n03-11-2025,6\n",
         "hours.csv:2:1: entry #2, date: \"03-11-2025\" could be two days; write 2026-03-09 or "
         "3/9/2026, the month first\n"},
        {"date,hours\n2025-01-01,6\nTotal,6\n",
         "hours.csv:3:1: entry #3, date: this looks like a line of totals; take it out, the hours "
         "are added here\n"},
        {"date,hours\n2025-01-01,6:75\n",
         "hours.csv:2:12: entry #2, hours: \"6:75\": behind the colon stand minutes, from 0 to 59; "
         "write 6:45\n"},
        {"date,hours,duty share\n2025-01-01,6,1\n",
         "hours.csv:2:14: entry #2, duty_share: \"1\" could be all of it or one percent; write "
         "100%\n"},
        {"date,hours,duty share\n2025-01-01,6,1.5\n",
         "hours.csv:2:14: entry #2, duty_share: \"1.5\" is not a share of the job; write a "
         "percentage from 0 to 100, as 75%\n"},
        {"2025-01-01,training,6,a\n2025-01-02,training,6,b\n",
         "hours.csv:1:1: the first line is an entry already; put a line above it that names the "
         "columns, such as: date, kind, hours, category, title\n"},
        {"4/12/25,training,6,a\n",
         "hours.csv:1:1: the first line is an entry already; put a line above it that names the "
         "columns, such as: date, kind, hours, category, title\n"},
        {"training,6,a\ntraining,7,b\n",
         "hours.csv:1:1: the first line must name the columns, such as: date, kind, hours, "
         "category, title; \"date\" and \"hours\" are missing\n"},
        {"kind,title,hours\nwork,a,6\n",
         "hours.csv:1:1: the first line must name the columns, such as: date, kind, hours, "
         "category, title; \"date\" is missing\n"},
        {"date,hours\nTotal: 12,12\n",
         "hours.csv:2:1: entry #2, date: this looks like a line of totals; take it out, the hours "
         "are added here\n"},
        {"My hours,,\ndate,hours,title\n2025-01-01,6,a\n",
         "hours.csv:1:1: the columns are named in line 2; take out every line above it\n"},
        {"Training record,Maria Reyes,2025-12-31\nName of board,,\n\ndate,hours,title\n"
         "2025-01-01,6,a\n",
         "hours.csv:1:1: the columns are named in line 4; take out every line above it\n"},
        {"My hours,,\n2025-01-01,6,a\n",
         "hours.csv:1:1: \"My hours\" is no column; take out what stands above the line that names "
         "the columns, such as: date, kind, hours, category, title\n"},
        {"some,noise\nand,more\n",
         "hours.csv:1:1: the first line must name the columns, such as: date, kind, hours, "
         "category, title; \"date\" and \"hours\" are missing\n"},
        {"kind,title,date\nfact,GED,2025-01-01\n",
         "hours.csv:1:1: the first line must name the columns, such as: date, kind, hours, "
         "category, title; \"hours\" is missing\n"},
        {"date,hours\n\n", "hours.csv: the file names its columns and has no entry below them\n"},
        {"", "hours.csv: the file is empty; its first line must name the columns\n"},
        {"date,hours\nMentor\xED"
         "a,1\n",
         "hours.csv:2:7: this letter is not UTF-8; save the file as \"CSV UTF-8\", then accents "
         "are "
         "kept\n"},
        {"date,hours\n,1\n",
         "hours.csv:2:1: entry #2, date: the day is missing; write it, or take the line out\n"},
        {"date,hours\n2025-01-01,3 credits\n",
         "hours.csv:2:12: entry #2, hours: \"3 credits\": say what a credit is; write clock hours, "
         "or semester hours\n"},
        {"date,from,to,breaks\n2025-01-01,9:00,10:00,60\n",
         "hours.csv:2:17: entry #2, to: no time is left between the start, the end and the "
         "breaks\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.csv);
        CHECK(problems_of(row.csv, Format::csv) == row.told);
    }
}

TEST_CASE("of many problems the first twenty are told and the rest counted") {
    std::string csv = "date,hours\n";
    for (int i = 0; i < 50; ++i) csv += "2025-01-01,x\n";
    auto record = read(csv, Format::csv, reading_for_test());
    REQUIRE_FALSE(record.has_value());
    CHECK(record.error().problems.size() == problems_told);
    CHECK(record.error().more == 30);
}

TEST_CASE("columns that every file needs are asked for together, in Spanish too") {
    CHECK(problems_of("abc,xyz\n1,2\n", Format::csv, Language::spanish)
              .find("faltan «fecha» y «horas»") != std::string::npos);
}
