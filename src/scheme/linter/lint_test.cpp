// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>

#include "scheme/lint.h"
#include "scheme/load.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

constexpr std::string_view names = R"(vocabulary: 1
categories:
  - {id: a, name: {en: A, es: A}}
  - {id: b, name: {en: B, es: B}}
  - {id: c, name: {en: C, es: C}}
  - {id: d, name: {en: D, es: D}}
  - {id: e, name: {en: E, es: E}}
facts:
  - {id: degree, name: {en: Degree, es: Título}}
  - {id: f, name: {en: F, es: F}}
  - {id: p, name: {en: P, es: P}}
  - {id: supervises, name: {en: Supervises, es: Supervisa}}
  - {id: words, name: {en: Words, es: Palabras}}
  - {id: x, name: {en: X, es: X}}
)";

Result<Loaded, std::vector<Problem>> read_here(const std::string& text) {
    static const Vocabulary vocabulary = read_vocabulary(names, "vocabulary.yaml");
    return read_with_places(text, "x/y.yaml", vocabulary);
}

std::string file_with(std::string_view rest, std::string_view effective = "2024-01-01") {
    return fmt::format(
        "scheme: 1\ncredential: x\nedition: y\nname: X\n"
        "effective: {{from: {}}}\nsources: [{{id: s, title: S}}]\n"
        "categories: [a, b, c, d, e]\ndomains: [a, b, c, d, e]\n{}",
        effective, rest);
}

/// Everything that is said about a file, one problem a line.
std::string said(std::string_view rest) {
    const auto loaded = read_here(file_with(rest));
    std::string all;
    for (const auto& problem : loaded ? lint(loaded.value()) : loaded.error())
        all += to_text(problem) + "\n";
    return all;
}

struct Case {
    std::string_view snippet;  ///< a clause's own keys, or more of the file from `\n`
    std::string_view message;  ///< what must be said
};

/// Wraps the rule of one clause; a snippet of its own lines stands as it is.
std::string whole_of(std::string_view snippet) {
    if (snippet.starts_with('\n')) return std::string(snippet.substr(1));
    return fmt::format("requirements:\n  - {{id: q, title: Q, source: [s], {}}}\n", snippet);
}

constexpr std::string_view fine = "\nrequirements: [{id: q, title: Q, document: {any_of: [p]}}]\n";

void check_all(std::span<const Case> cases) {
    for (const Case& one : cases) {
        const auto text = said(whole_of(one.snippet));
        CAPTURE(one.snippet);
        CAPTURE(text);
        CHECK(text.find(one.message) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("lint: an edition with nothing wrong leaves nothing to say") {
    CHECK(said(whole_of(fine)).empty());
    CHECK(said(whole_of("hours: {of: [training], at_least: 10 h}")).empty());
}

TEST_CASE("lint: sums that cannot be reached, or disagree with their totals") {
    constexpr Case cases[] = {
        // Five domains of ten hours do not fit in forty-six.
        {"hours: {of: [training], at_least: 46 h, parts: ["
         "{id: q.a, title: A, categories: [a], at_least: 10 h},"
         "{id: q.b, title: B, categories: [b], at_least: 10 h},"
         "{id: q.c, title: C, categories: [c], at_least: 10 h},"
         "{id: q.d, title: D, categories: [d], at_least: 10 h},"
         "{id: q.e, title: E, categories: [e], at_least: 10 h}]}",
         "need 50 h together, more than the 46 h asked for in all; say 50 h"},
        {"hours: {of: [training], at_least: 40 h, counts_at_most: 46 h, parts: ["
         "{id: q.a, title: A, categories: [a], at_least: 25 h},"
         "{id: q.b, title: B, categories: [b], at_least: 25 h}]}",
         "cannot be satisfied: the parts of `q` need 50 h together, but at most 46 h count"},
        {"hours: {of: [training], at_least: 10 h, counts_at_most: 8 h}",
         "`q` asks for at least 10 h, but counts at most 8 h"},
        {"hours: {of: [training], at_least: 30 h, parts: ["
         "{id: q.a, title: A, categories: [a], counts_at_most: 10 h},"
         "{id: q.b, title: B, categories: [b], counts_at_most: 10 h}]}",
         "count at most 20 h together, but 30 h are asked for"},
        {"hours: {of: [training], at_least: 5 h, counts_at_most: 6 h, parts: ["
         "{id: q.a, title: A, categories: [a], at_least: 9 h}]}",
         "`q.a` asks for 9 h, more than the 6 h that `q` counts in all"},
        {"hours: {of: [training], at_least: 10 h, parts_needed: 3, parts: ["
         "{id: q.a, title: A, categories: [a], at_least: 1 h}]}",
         "needs 3 of its 1 parts; say 1 to 1"},
        {"hours: {of: [training]}", "warning: `q` asks for no hours"},
        {"hours: {of: [training], at_least: 9 h, where: {delivery: [self_paced]}, limits: ["
         "{id: q.l, title: L, delivery: [self_paced, home_study], at_most: 5 h}]}",
         "`q.l` lets 5 h count, and nothing else may; 9 h are asked for"},
    };
    check_all(cases);
}

TEST_CASE("lint: where only some parts are needed, only the least of them must fit") {
    CHECK(said(whole_of("hours: {of: [training], at_least: 20 h, parts_needed: 2, parts: ["
                        "{id: q.a, title: A, categories: [a], at_least: 10 h},"
                        "{id: q.b, title: B, categories: [b], at_least: 10 h},"
                        "{id: q.c, title: C, categories: [c], at_least: 10 h}]}"))
              .empty());
}

TEST_CASE("lint: limits, substitutions, groups and bounds") {
    constexpr Case cases[] = {
        {"hours: {of: [training], at_least: 9 h, limits: ["
         "{id: q.l, title: L, delivery: [self_paced], at_most: 5 h},"
         "{id: q.m, title: M, delivery: [self_paced, home_study], at_most: 5 h}]}",
         "`q.l` and `q.m` limit the same value"},
        {"hours: {of: [training], at_least: 9 h, limits: ["
         "{id: q.l, title: L, delivery: [self_paced], at_most: 5 h},"
         "{id: q.m, title: M, kind: [training], share_at_most: 50}]}",
         "limit different things"},
        {"hours: {of: [work], at_least: 9 h, substitutions: ["
         "{id: q.s, title: S, fact: degree, credit: 5 h, part: nowhere}]}",
         "`q.s` credits the part `nowhere`, which `q` does not have"},
        {"at_least: {count: 3, of: [{id: r, title: R, document: {any_of: [p]}}]}",
         "`q` asks for 3 of 1 clauses"},
        {"any: [{id: r, title: R, pathway: w, document: {any_of: [p]}},"
         "{id: t, title: T, pathway: w, document: {any_of: [p]}}]",
         "the pathway `w` stands here twice"},
        {"all: [{id: r, title: R, pathway: w, document: {any_of: [p]}}]",
         "only the ways of an `any` can be chosen"},
        {"age: {at_least: 30, at_most: 18}", "asks for at least 30 and at most 18"},
        {"number: {any_of: [words], at_least: 9, at_most: 3}", "at least 9 and at most 3"},
    };
    check_all(cases);
}

TEST_CASE("lint: a sum keeps to the conditions that the judge has room for") {
    std::string parts;
    for (int i = 0; i < 17; ++i)
        parts += fmt::format(
            "{}{{id: q.p{}, title: P, categories: [a], "
            "where: {{delivery: [in_person], evidence: document}}}}",
            i == 0 ? "" : ", ", i);
    const auto text =
        said(whole_of(fmt::format("hours: {{of: [training], at_least: 9 h, parts: [{}]}}", parts)));
    CHECK(text.find("have 34 conditions") != std::string::npos);
}

TEST_CASE("lint: an edition with errors is not fit to judge, and why is told with its line") {
    const auto read = [](std::string_view snippet) {
        return fit_to_judge(read_here(file_with(whole_of(snippet))));
    };
    const auto wrong = read(
        "hours: {of: [training], at_least: 9 h, parts_needed: 5, parts: ["
        "{id: q.a, title: A, categories: [a], at_least: 4 h},"
        "{id: q.b, title: B, categories: [b], at_least: 4 h}]}");
    REQUIRE_FALSE(wrong);
    CHECK(to_text(wrong.error().front()).starts_with("x/y.yaml:10:"));
    CHECK(wrong.error().front().message == "`q` needs 5 of its 2 parts; say 1 to 2");
    CHECK(read("hours: {of: [training], at_least: 9 h}"));
}

TEST_CASE("lint: ways nobody can take") {
    constexpr Case cases[] = {
        {"any: [{id: r, title: R, pathway: w, when: {until: 2021-01-01}, document: {any_of: [p]}},"
         "{id: t, title: T, document: {any_of: [p]}}]",
         "the pathway `w` cannot be taken: it closes on 2021-01-01, before the edition begins"},
        {"document: {any_of: [p]}, when: {from: 2025-02-01, until: 2025-01-01}",
         "`q` never applies: it opens on 2025-02-01, after it closes"},
        {"when: {fact: supervises}, all: [{id: r, title: R, when: {fact: supervises, absent: true},"
         " document: {any_of: [p]}}]",
         "`supervises` is asked for here and shut out around it"},
        {"document: {any_of: [p]}, when: {fact: f}, waived_when: {fact: f}",
         "warning: `q` is waived whenever it applies"},
    };
    check_all(cases);
}

TEST_CASE("lint: names that lead nowhere, and ids that stand twice") {
    constexpr Case cases[] = {
        {"\nrequirements: [{id: q, title: Q, source: [t], document: {any_of: [p]}}]\n",
         "there is no source `t`. Did you mean `s`?"},
        {"hours: {of: [training], at_least: 9 h, categories: [f]}",
         "there is no category `f`. Did you mean `a`?"},
        {"hours: {of: [training], at_least: 9 h, categories: [forestry]}",
         "there is no category `forestry`; list it under `categories` of the file"},
        {"document: {any_of: [p]}, choice: c", "there is no choice `c`"},
        {"\nrequirements: [{id: q, title: Q, document: {any_of: [p]}}]\n"
         "facts: [{id: p, name: Again}]\n",
         "two have the id `p`"},
        {"any: [{id: q, title: R, document: {any_of: [p]}},"
         "{id: t, title: T, document: {any_of: [p]}}]",
         "two clauses or parts have the id `q`"},
        {"exam: {exam: nowhere}", "`nowhere` is not among `exams`"},
        {"\nrequirements: [{id: q, title: Q, document: {any_of: [p]}}]\n"
         "advice: [{id: v, title: V, clause: nowhere}]\n",
         "there is no clause `nowhere`"},
    };
    check_all(cases);
}

TEST_CASE("lint: exams, fees, renewal, texts and sources") {
    constexpr Case cases[] = {
        {"\nrequirements: [{id: q, title: Q, exam: {exam: x}}]\n"
         "exams: [{id: x, title: X, items: 9, pool: 5, score: {scale: raw, pass: 101}, "
         "blueprint: {a: 50, b: 49}, source: [s]}]\n",
         "the blueprint adds up to 99 percent"},
        {"\nrequirements: [{id: q, title: Q, exam: {exam: x}}]\n"
         "exams: [{id: x, title: X, score: {scale: scaled, from: 200, to: 800, pass: 100}}]\n",
         "the pass mark 100 lies outside the scale 200 to 800"},
        {"\nrequirements: [{id: q, title: Q, document: {any_of: [p]}}]\n"
         "fees: [{item: exam, title: E, amount: $5, source: [s]},"
         " {item: exam, title: E, amount: $6, from: 2025-01-01, source: [s]}]\n",
         "two fees for `exam` are due on the same day"},
        {"\nrequirements: [{id: q, title: Q, document: {any_of: [p]}}]\n"
         "renewal: {accepted_only_after_notice: true}\n",
         "say when it is sent"},
        {"\nrequirements: [{id: q, title: {en: Only English}, document: {any_of: [p]}}]\n",
         "`title` has no Spanish: \"Only English\""},
        {"\nrequirements: [{id: q, title: Q, age: {at_least: 18}}]\n", "this figure has no source"},
    };
    check_all(cases);
}

TEST_CASE("lint: each problem names the line of what it is about") {
    const auto text = said(
        "requirements:\n"
        "  - {id: q, title: Q, document: {any_of: [p]}}\n"
        "  - id: r\n"
        "    title: R\n"
        "    age: {at_least: 18}\n");
    CHECK(text.find("x/y.yaml:11:5: warning: this figure has no source") == 0);
}
