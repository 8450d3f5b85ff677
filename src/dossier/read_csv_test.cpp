// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dossier/reading_for_test.h"
#include "dossier/row.h"

using namespace waymark;
using namespace waymark::dossier;
using scheme::EntryKind;

namespace {

Record record_of(std::string_view csv) {
    CAPTURE(csv);
    CHECK(problems_of(csv, Format::csv) == "");
    return *read(csv, Format::csv, reading_for_test());
}

/// The one entry of a file with one line under this header.
eligibility::Entry entry_of(std::string_view header, std::string_view line) {
    const Record record = record_of(std::string(header) + "\n" + std::string(line) + "\n");
    REQUIRE(record.dossier.entries.size() == 1);
    return record.dossier.entries[0];
}

}  // namespace

TEST_CASE("a ledger reads as people keep it") {
    const Record record = record_of(
        "\xEF\xBB\xBF"
        "Date,Kind,Hours,Category,Title,Delivery,Evidence,Location\r\n"
        "2025-10-04,training,6.5,advocacy + ethics,\"Speaking up, \"\"loud\"\"\",in "
        "person,yes,Joliet\r\n"
        "\r\n"
        "11/15/2025,work,8,,Front desk,,supervisor,\r\n"
        "9/1/2010,fact,,,High School Diploma,,document,\r\n");
    REQUIRE(record.dossier.entries.size() == 2);
    const auto& training = record.dossier.entries[0];
    CHECK(training.id == "#2");
    CHECK(training.on == Date::of(2025, 10, 4));
    CHECK(training.begun == training.on);
    CHECK(training.amount == Hours::of_minutes(390));
    CHECK(training.categories == 3);
    CHECK(training.delivery == scheme::Delivery::in_person);
    CHECK(training.evidence == scheme::Evidence::document);
    CHECK(record.titles.text(training.title) == "Speaking up, \"loud\"");
    CHECK(record.dossier.entries[1].kind == EntryKind::work);
    CHECK(record.dossier.entries[1].evidence == scheme::Evidence::supervisor);
    CHECK(record.dossier.categories == std::vector<std::string>{"advocacy", "ethics"});
    REQUIRE(record.dossier.facts.size() == 1);
    CHECK(record.dossier.facts[0].name == "high_school_diploma");
    CHECK(record.passed_over == std::vector<std::string>{"Location"});
}

TEST_CASE("a column is read under each name by which we speak of it") {
    for (std::size_t i = 0; i < field_count; ++i)
        for (const auto language : {Language::english, Language::spanish}) {
            const auto field = static_cast<Field>(i);
            CAPTURE(column_name(field, language));
            CHECK(field_of_header(column_name(field, language)) == field);
        }
}

TEST_CASE("a problem is told by row and column to whoever looks at a spreadsheet") {
    const auto record = read("Fecha;Horas\n2025-01-01;mucho\n", Format::csv, reading_for_test());
    REQUIRE_FALSE(record.has_value());
    CHECK(spoken(record.error().problems.front(), Language::english) ==
          "Row 2, hours: \"mucho\" is not an amount; write 6, 6.5, 6:30 or 6h 30m");
    CHECK(
        spoken(record.error().problems.front(), Language::spanish).starts_with("Fila 2, horas: "));
}

TEST_CASE("a column with quotes in its name is passed over by its name") {
    const Record record =
        record_of("date,hours,\"miles \"\"driven\"\"\"\n2025-01-01,1,\"a \"\"b\"\"\"\n");
    CHECK(record.passed_over == std::vector<std::string>{"miles \"driven\""});
}

TEST_CASE("a Spanish ledger with semicolons and commas reads the same") {
    const auto entry = entry_of("Fecha;Tipo;Horas;Categoría;Título;Modalidad",
                                "10/4/2025;Formación;6,5;Mentoría;Círculo;presencial");
    CHECK(entry.amount == Hours::of_minutes(390));
    CHECK(entry.kind == EntryKind::training);
    CHECK(entry.categories == 1);
    CHECK(entry.delivery == scheme::Delivery::in_person);
    CHECK(entry_of("sep=;\ndate;hours", "2025-10-04;6").amount == Hours::of_hours(6));
    CHECK(entry_of("date\thours", "2025-10-04\t6:15").amount == Hours::of_minutes(375));
}

TEST_CASE("from nine to five with ninety minutes of breaks is six and a half hours") {
    const auto entry = entry_of("date,from,to,breaks", "2025-10-04,9:00,5:00 pm,90");
    CHECK(entry.amount == Hours::of_minutes(390));
}

TEST_CASE("days under from and to are a stretch") {
    const auto entry =
        entry_of("kind,from,to,hours,duty share", "work,2025-01-01,2025-03-31,\"1,000\",51%");
    CHECK(entry.begun == Date::of(2025, 1, 1));
    CHECK(entry.on == Date::of(2025, 3, 31));
    CHECK(entry.amount == Hours::of_hours(1000));
    CHECK(entry.duty_share == 51);
}

TEST_CASE("semester hours are worth what the rules say and need no days") {
    const auto entry = entry_of("date,hours", "2025-12-12,3 semester hours");
    CHECK(entry.amount == Hours::of_hours(45));
    CHECK(entry.recognition == scheme::Recognition::academic);
}

TEST_CASE("a share of the job reads as people and spreadsheet programs keep it") {
    const Record record = *read(
        "date,hours,kind,duty share\n2025-01-01,1,work,75%\n2025-01-02,1,work,75\n"
        "2025-01-03,1,work,0.75\n2025-01-04,1,work,.5\n2025-01-05,1,work,1%\n"
        "2025-01-06,1,work,0.750\n",
        Format::csv, reading_for_test());
    std::vector<int> shares;
    for (const auto& entry : record.dossier.entries) shares.push_back(entry.duty_share);
    CHECK(shares == std::vector<int>{75, 75, 75, 50, 1, 75});
}

TEST_CASE("the same event of the same kind gets one number") {
    const Record record = record_of(
        "date,kind,hours,title,program number\n"
        "2025-01-01,training,1,Boundaries,\n"
        "2025-02-01,training,1,BOUNDARIES!,\n"
        "2025-03-01,supervision,1,Boundaries,\n"
        "2025-04-01,training,1,Renamed,P-12\n"
        "2025-05-01,training,1,Old name,p 12\n"
        "2025-06-01,training,1,,\n");
    const auto& entries = record.dossier.entries;
    CHECK(entries[0].event == entries[1].event);
    CHECK(entries[2].event != entries[0].event);
    CHECK(entries[3].event == entries[4].event);
    CHECK(entries[5].event == 0);
}

TEST_CASE("a further file knows the events of the first") {
    const Record first = record_of("id,date,hours,title\na,2025-01-01,1,Boundaries\n");
    Reading reading = reading_for_test();
    reading.further_to = &first;
    auto further = read("date,hours,title\n2025-02-01,1,Boundaries\n", Format::csv, reading);
    REQUIRE(further.has_value());
    CHECK(further->dossier.entries[0].event == first.dossier.entries[0].event);
    CHECK(further->dossier.entries[0].id == "+2");
    CHECK_FALSE(read("id,date,hours\na,2025-02-01,1\n", Format::csv, reading).has_value());
}

TEST_CASE("milestones are facts of a person's file") {
    const Record record = record_of(
        "kind,title,date,hours\n"
        "milestone,application submitted,2026-01-05,\n"
        "fact,Born,1980-02-29,\n");
    CHECK(record.dossier.milestone(scheme::Milestone::application_submitted) ==
          Date::of(2026, 1, 5));
    CHECK(record.dossier.milestone(scheme::Milestone::born) == Date::of(1980, 2, 29));
}

TEST_CASE("a file of nothing but mistakes is told as soon as one of a few") {
    // Each of these once looked through the whole file, or through all names, for its words: with
    // so many rows, doing that again would run into the time limit of every test.
    constexpr int rows = 300'000;
    std::string twins = "id,date,hours\n";
    std::string strangers = "date,hours,category\n";
    for (int i = 0; i < rows; ++i) {
        twins += "same,2025-01-01,1\n";
        strangers += fmt::format("2025-01-01,1,a_category_that_nobody_has_ever_heard_of_{}\n", i);
    }
    for (const auto& text : {twins, strangers}) {
        const auto record = read(text, Format::csv, reading_for_test());
        REQUIRE_FALSE(record.has_value());
        CHECK(record.error().problems.size() == problems_told);
        CHECK(record.error().more + problems_told >= rows - 1);
    }
}

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
         "category, title; \"date\" is missing\n"},
        {"date,hours\nTotal: 12,12\n",
         "hours.csv:2:1: entry #2, date: this looks like a line of totals; take it out, the hours "
         "are added here\n"},
        {"My hours,,\ndate,hours,title\n2025-01-01,6,a\n",
         "hours.csv:1:1: \"My hours\" is no column; take out what stands above the line that names "
         "the columns, such as: date, kind, hours, category, title\n"},
        {"some,noise\nand,more\n",
         "hours.csv:1:1: the first line must name the columns, such as: date, kind, hours, "
         "category, title; \"date\" is missing\n"},
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

TEST_CASE("a file of half a million short lines reads, above the limit it is refused") {
    std::string csv = "begun,date,hours\n";
    const std::string line = "1990-01-01,2025-12-31,0:01\n";
    for (std::size_t i = 0; i < entry_max / 2; ++i) csv += line;
    CHECK(read(csv, Format::csv, reading_for_test()).has_value());
    for (std::size_t i = 0; i <= entry_max / 2; ++i) csv += line;
    const std::string told = problems_of(csv, Format::csv);
    CHECK(told.find("more than 1000000 entries") != std::string::npos);
    CHECK(problems_of(std::string(bytes_max + 1, ' '), Format::csv).find("larger than 64 MB") !=
          std::string::npos);
}

TEST_CASE("csv: a fact goes by its id, its name in either language, or an alias") {
    const std::vector<scheme::FactName> facts = {
        {"high_school_diploma",
         {"High school diploma", "Diploma de escuela secundaria"},
         {"preparatoria"}},
        {"crss_exam", {"CRSS exam", "Examen CRSS"}, {}}};
    Reading reading = reading_for_test();
    reading.facts = facts;
    const auto names = [&](std::string_view rows) {
        auto record = read("kind,title,date,hours\n" + std::string(rows), Format::csv, reading);
        std::string said;
        if (record)
            for (const auto& fact : record->dossier.facts) said += fact.name + " ";
        else
            for (const auto& problem : record.error().problems)
                said += to_text(problem, Language::english) + "\n";
        return said;
    };
    CHECK(names("fact,High-School Diploma,,\nfact,EXAMEN crss,,\n") ==
          "crss_exam high_school_diploma ");
    CHECK(names("fact,preparatoria,,\n") == "high_school_diploma ");
    CHECK(names("fact,high_scool_diploma,,\n") ==
          "hours.csv:2:6: entry #2, title: \"high_scool_diploma\" is not a fact we know; did you "
          "mean high_school_diploma?\n");
    CHECK(names("fact,a ticket to the moon,,\n") ==
          "hours.csv:2:6: entry #2, title: \"a ticket to the moon\" is not a fact we know, such as "
          "high_school_diploma\n");
}
