// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "dossier/dossier.h"
#include "platform/json/json.h"

using namespace waymark;
using namespace waymark::dossier;

namespace {

const Date today = *Date::of(2026, 3, 9);

/// An edition that asks for so many hours of training and, if need be, for papers.
scheme::Edition edition_of(std::string_view name, int hours, std::string_view more = "") {
    const auto text = fmt::format(
        "scheme: 1\ncredential: x\nedition: {}\nname: X\n"
        "facts: [{{id: letter, name: Letter}}, {{id: release, name: Release}}]\n"
        "requirements:\n  - {{id: t, title: T, hours: {{of: [training], at_least: {} h}}}}\n{}",
        name, hours, more);
    auto edition = scheme::read(text, "x/y.yaml", {});
    REQUIRE(edition.has_value());
    return std::move(*edition);
}

std::shared_ptr<const Record> record_of(std::string_view csv, const scheme::Edition& edition) {
    auto record = read(csv, Format::csv,
                       {.file = "hours.csv",
                        .categories = edition.vocabulary,
                        .facts = edition.facts,
                        .conversions = edition.conversions,
                        .latest = today});
    REQUIRE(record.has_value());
    return std::make_shared<const Record>(std::move(*record));
}

struct Both {
    scheme::Edition old_rules;
    scheme::Edition new_rules;
    std::vector<Findings> found = {};

    /// Judges six hours by both, the better first.
    const Choice& choice() {
        const auto record = record_of("date,hours\n2025-01-01,6\n", old_rules);
        for (const auto* edition : {&old_rules, &new_rules}) {
            eligibility::Judge judge(*edition);
            found.push_back(judged(judge, record, {today, "no such way"}));
        }
        put_choice(found[0], found[1]);
        sort_nearest_first(found);
        return *found.front().choice;
    }
};

}  // namespace

TEST_CASE("choice: the edition by which everything is complete is better") {
    Both both{edition_of("old", 10), edition_of("new", 6)};
    const auto& choice = both.choice();
    CHECK(choice.better == &both.new_rules);
    CHECK(both.found.front().edition == &both.new_rules);
    CHECK(sentence(choice, Language::english) ==
          "Two editions are open to you: old, of your own dates, and the newer new. Edition new is "
          "better for you: by it, everything is complete.");
}

TEST_CASE("choice: of two that ask for more, the one that asks for fewer hours is better") {
    Both both{edition_of("old", 8), edition_of("new", 12)};
    const auto& choice = both.choice();
    CHECK(choice.better == &both.old_rules);
    CHECK(choice.hours == Hours::of_hours(4));
    CHECK(
        sentence(choice, Language::spanish) ==
        "Puede elegir entre dos ediciones: old, la de sus fechas, y la más nueva, new. La edición "
        "old le conviene más: faltan 4 horas menos.");
}

TEST_CASE("choice: with as many hours, the one that leaves fewer requirements is better") {
    constexpr std::string_view one = "  - {id: l, title: L, document: {any_of: [letter]}}\n";
    const auto two = std::string(one) + "  - {id: r, title: R, document: {any_of: [release]}}\n";
    Both both{edition_of("old", 8, two), edition_of("new", 8, one)};
    const auto& choice = both.choice();
    CHECK(choice.better == &both.new_rules);
    CHECK(choice.requirements == 1);
    CHECK(sentence(choice, Language::english)
              .ends_with("new is better for you: 1 requirement less "
                         "to do."));
}

TEST_CASE("choice: where both leave the same, the person's own edition stays first") {
    Both both{edition_of("old", 8), edition_of("new", 8)};
    CHECK(both.choice().better == nullptr);
    CHECK(both.found.front().edition == &both.old_rules);
    CHECK(sentence(both.choice(), Language::english).ends_with("Both leave the same still to do."));
}

TEST_CASE("findings: programs read the choice in each verdict, and the exit code of the better") {
    Both both{edition_of("old", 10), edition_of("new", 6)};
    both.choice();
    const FindingsOfFile told{"hours.csv", both.found, {}};
    CHECK(told.exit_code() == 0);
    const auto text = findings_json({&told, 1}, {.as_of = today});
    const auto document = json::parse(text);
    REQUIRE(document.has_value());
    CHECK(text.find("\"better\": \"x@new\"") != std::string::npos);
    CHECK(text.find("\"better\"") != text.rfind("\"better\""));
    CHECK(FindingsOfFile{"x", {}, {"trouble"}}.exit_code() == 2);
}

TEST_CASE("findings: editions of one vocabulary read alike, others do not") {
    const auto one = edition_of("one", 8);
    auto other = edition_of("other", 9);
    CHECK(read_alike(one, other));
    other.facts.pop_back();
    CHECK_FALSE(read_alike(one, other));
}
