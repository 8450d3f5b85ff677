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
