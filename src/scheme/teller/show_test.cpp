// SPDX-License-Identifier: Apache-2.0
#include "scheme/show.h"
#include "platform/html/html.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "platform/words/words.h"
#include "scheme/commands.h"
#include "scheme/compare.h"
#include "scheme/teller/wrap.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

constexpr std::string_view crss = "il-crss@2023-04";

struct Said {
    int code = 0;
    std::string out, err;
};

template <typename F>
Said run(F command, Language language = Language::english) {
    static const Shelf shelf = Shelf::shipped();
    Said said;
    const Desk desk{shelf, *Date::of(2024, 6, 1), language, said.out, said.err};
    said.code = command(desk);
    return said;
}

Said shown(std::string_view name, Layout layout, Language language = Language::english) {
    return run([&](const Desk& desk) { return show(name, layout, desk); }, language);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("show: the Model tells figures in words, with their sources") {
    const auto said = shown(crss, Layout::text);
    CHECK(said.code == 0);
    CHECK(has(said.out, "Certified Recovery Support Specialist (CRSS)"));
    CHECK(has(said.out, "Training and education: at least 100 hours"));
    CHECK(has(said.out, "  - Professional ethics: at least 6 hours"));
    CHECK(has(said.out, "counted up to 54 hours"));
    CHECK(has(said.out, "a score of 68 or more"));
    CHECK(has(said.out, "You get a notice at least 30 days before."));
    CHECK(has(said.out, "Where sources differ"));
    CHECK(has(said.out, "[1]"));
}

TEST_CASE(
    "show: of a late renewal and of fees the Model tells what the edition says, and no more") {
    const auto stated = shown(crss, Layout::text).out;
    CHECK(has(stated, "Renewing late does not move the day."));
    CHECK(has(stated, "Fees are not reduced for a part of the time."));
    const auto silent = shown("oh-cprs", Layout::text).out;
    REQUIRE(has(silent, "Your certification lasts"));
    CHECK_FALSE(has(silent, "Renewing late"));
    CHECK_FALSE(has(silent, "Fees are not reduced"));
}

TEST_CASE("show: no line of the text is wider than a terminal") {
    for (const auto language : {Language::english, Language::spanish})
        for (const auto credential : Shelf::shipped().credentials()) {
            const auto said = shown(credential, Layout::text, language);
            CHECK(said.code == 0);
            for (std::size_t at = 0; at < said.out.size();) {
                const auto end = said.out.find('\n', at);
                const auto line = std::string_view(said.out).substr(at, end - at);
                // An address is never broken.
                if (!has(std::string(line), "http")) CHECK(columns_of(line) <= terminal_columns);
                at = end + 1;
            }
        }
}

TEST_CASE("show: the Model speaks Spanish throughout") {
    const auto said = shown(crss, Layout::text, Language::spanish);
    CHECK(has(said.out, "Formación y educación: al menos 100 horas"));
    CHECK(has(said.out, "1 de abril de 2023"));
    for (const auto* english : {"at least", "counted up to", "Applies", "Sources", "Fees", "every"})
        CHECK_FALSE(has(said.out, english));
}

TEST_CASE("show: facts are called by their names, in the language of the reader") {
    const auto english = shown("oh-cprs", Layout::text);
    CHECK(has(english.out, "your file has: Supervises peers"));
    const auto spanish = shown("oh-cprs", Layout::text, Language::spanish);
    CHECK(has(spanish.out, "Supervisa a pares"));
    CHECK_FALSE(has(spanish.out, "upervises"));
}

TEST_CASE("show: the page has one title, sections with headings, and links to sources") {
    const auto said = shown(crss, Layout::html);
    CHECK(has(said.out, "<h1>Certified Recovery Support Specialist (CRSS)</h1>"));
    CHECK(has(said.out, "<h2 id=\"requirements\">What it takes</h2>"));
    CHECK(has(said.out, "href=\"#source-1\""));
    CHECK(has(said.out, "<li id=\"source-1\">"));
    CHECK_FALSE(has(said.out, "<h3"));
}

TEST_CASE("compare: the rows of the two Illinois credentials say which are the same") {
    const words::Speaker t(Language::english);
    const auto shelf = Shelf::shipped();
    const auto a = load(shelf, "il-crss@2023-04", *Date::of(2024, 6, 1));
    const auto b = load(shelf, "il-cprs@2023-04", *Date::of(2024, 6, 1));
    REQUIRE(a.has_value());
    REQUIRE(b.has_value());
    const auto table = compare(a.value().edition, b.value().edition, t);
    std::string same, different;
    for (const auto& row : table.rows) (row.is_same ? same : different) += row.id + " ";
    CAPTURE(same);
    CAPTURE(different);
    for (const auto* row : {"degree", "fees"}) CHECK(has(same, row));
    for (const auto* row :
         {"recognition", "lived_experience", "domains", "training", "examination", "renewal"})
        CHECK(has(different, row));
    CHECK(table.a == "CRSS");
    CHECK(has(to_text(table, t), "* These rows differ."));
}

TEST_CASE("compare: a clause that names no topic is told under the last row, not left out") {
    const words::Speaker t(Language::english);
    const auto edition = [](std::string_view age) {
        return read(fmt::format("scheme: 1\ncredential: x\nedition: y\nname: X\nrequirements: "
                                "[{{id: a, title: A, assumed: true, age: {{at_least: {}}}}}]\n",
                                age),
                    "x/y.yaml", {});
    };
    const auto one = edition("18");
    const auto other = edition("21");
    REQUIRE(one.has_value());
    REQUIRE(other.has_value());
    const auto table = compare(one.value(), other.value(), t);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().id == "other");
    CHECK_FALSE(table.rows.front().is_same);
}

TEST_CASE("compare: an edition beside itself is the same in every row") {
    const words::Speaker t(Language::english);
    const auto a = load(Shelf::shipped(), crss, *Date::of(2024, 6, 1));
    REQUIRE(a.has_value());
    const auto table = compare(a.value().edition, a.value().edition, t);
    CHECK(table.rows.size() >= 9);
    for (const auto& row : table.rows) CHECK(row.is_same);
}

TEST_CASE("commands: what is not there is told, with what there is") {
    const auto said = shown("il-crs", Layout::text);
    CHECK(said.code == 2);
    CHECK(has(said.err, "there is no credential `il-crs`. Did you mean `il-c"));
    CHECK(has(shown("il-crss@1999", Layout::text).err, "there is no edition `1999`"));
    const std::string_view nowhere[] = {"/nowhere/x.yaml"};
    const auto lint_said = run([&](const Desk& desk) { return lint(nowhere, desk); });
    CHECK(lint_said.code == 2);
    CHECK(has(lint_said.err, "/nowhere/x.yaml: this file cannot be opened"));
}

TEST_CASE("commands: lint tells how much it found") {
    const std::string_view names[] = {crss};
    const auto said = run([&](const Desk& desk) { return lint(names, desk); });
    CHECK(said.code == 0);
    CHECK(has(said.out, "1 file, 0 errors, 0 warnings"));
}
