// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "dossier/reading_for_test.h"

using namespace waymark;
using namespace waymark::dossier;

namespace {

constexpr std::string_view whole = R"({
  "dossier": 1,
  "notes": "kept by hand",
  "milestones": {"application_submitted": "2026-01-05"},
  "facts": [{"name": "crss_exam", "on": "2025-11-01", "value": 72, "evidence": "authority"}],
  "entries": [
    {"id": "a", "kind": "training", "date": "2025-10-04", "hours": 6.5,
     "categories": ["advocacy", "ethics"], "title": "Círculo \"A\"", "delivery": "in_person"},
    {"kind": "work", "begun": "2025-01-01", "date": "2025-03-31", "hours": "480:20",
     "duty_share": 51, "setting": "volunteer", "evidence": "supervisor", "categories": null},
    {"kind": "training", "date": "2025-12-12", "hours": "3 semester hours"},
    {"kind": "course", "date": "2025-12-12", "hours": 3, "title": "Psychology 101"}
  ]
})";

}  // namespace

TEST_CASE("a JSON dossier reads") {
    CHECK(problems_of(whole, Format::json) == "");
    const Record record = *read(whole, Format::json, reading_for_test());
    REQUIRE(record.dossier.entries.size() == 4);
    const auto& work = record.dossier.entries[0];
    CHECK(work.id == "#2");
    CHECK(work.amount == Hours::of_minutes(480 * 60 + 20));
    CHECK(work.setting == scheme::Setting::volunteer);
    CHECK(record.titles.text(record.dossier.entries[1].title) == "Círculo \"A\"");
    CHECK(record.dossier.facts[0].value == 72);
    CHECK(record.dossier.milestone(scheme::Milestone::application_submitted) ==
          Date::of(2026, 1, 5));
}

TEST_CASE("what is written reads back the same, in both formats") {
    const Record record = *read(whole, Format::json, reading_for_test());
    const std::string json = to_json(record);
    auto from_json = read(json, Format::json, reading_for_test());
    REQUIRE(from_json.has_value());
    CHECK(to_json(*from_json) == json);

    const std::string csv = to_csv(record);
    CHECK(problems_of(csv, Format::csv) == "");
    auto from_csv = read(csv, Format::csv, reading_for_test());
    REQUIRE(from_csv.has_value());
    CHECK(to_csv(*from_csv) == csv);
    CHECK(to_json(*from_csv) == json);
}

TEST_CASE("what is wrong in JSON is told with its place") {
    struct Row {
        std::string_view json;
        std::string_view told;
    };
    const Row rows[] = {
        {"{\"dossier\": 1, \"entries\": [\n {\"date\": \"2025-01-01\", \"huors\": 6}]}",
         "hours.csv:2:25: \"huors\" is not a field of a dossier; did you mean \"hours\"?\n"},
        {"{\"dossier\": 1, \"entries\": [{\"date\": \"2025-01-01\", \"hours\": 1,\n"
         "\"categories\": [\"ethics\", \"advocasy\"]}]}",
         "hours.csv:2:1: entry #1, category: \"advocasy\" is not a category of these rules; did "
         "you "
         "mean advocacy?\n"},
        {"{\"dossier\": 2}",
         "hours.csv:1:2: a dossier is an object that begins with \"dossier\": 1\n"},
        {"[]", "hours.csv:1:1: a dossier is an object that begins with \"dossier\": 1\n"},
        {"{\"dossier\": 1, \"entries\": {}}", "hours.csv:1:16: write a list in brackets here\n"},
        {"{\"dossier\": 1, \"entries\": [7]}", "hours.csv:1:28: write an object in braces here\n"},
        {"{\"dossier\": 1, \"entries\": [{\"date\": [1]}]}",
         "hours.csv:1:29: write a text or a number here\n"},
        {"{\"dossier\": 1, \"facts\": [{\"name\": \"ged\", \"on\": \"2027-01-01\"}]}",
         "hours.csv:1:42: entry #1, date: 2027-01-01 is in the future (after 2026-03-09); mend the "
         "year, or hand it in once it has happened\n"},
        {"{\"dossier\": 1, \"milestones\": {\"birth\": \"1980-01-01\"}}",
         "hours.csv:1:31: entry #0, title: \"birth\" is not a milestone we know, such as "
         "application_submitted\n"},
        {"{\"dossier\": 1",
         "hours.csv:1:14: the text ends too early; a bracket or quote is open\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        CHECK(problems_of(row.json, Format::json) == row.told);
    }
}

TEST_CASE("the format is known by the ending, else by the first character") {
    CHECK(format_of("a.json", "date,hours") == Format::json);
    CHECK(format_of("a.CSV", "{}") == Format::csv);
    CHECK(format_of("-", " \n{\"dossier\": 1}") == Format::json);
    CHECK(format_of("-", "date,hours") == Format::csv);
}

TEST_CASE("json: a fact that nobody knows is told by its place in the list") {
    const std::vector<scheme::FactName> facts = {{"crss_exam", {"CRSS exam", "Examen CRSS"}, {}}};
    Reading reading = reading_for_test();
    reading.facts = facts;
    const auto record =
        read(R"({"dossier": 1, "facts": [{"name": "crs_exam", "on": "2025-11-01"}]})", Format::json,
             reading);
    REQUIRE_FALSE(record.has_value());
    CHECK(to_text(record.error().problems.front(), Language::english) ==
          "hours.csv:1:27: entry #1, title: \"crs_exam\" is not a fact we know; did you mean "
          "crss_exam?");
}
