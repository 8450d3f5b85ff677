// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "scheme/lint.h"
#include "scheme/load.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

Loaded edition(std::string_view credential, std::string_view name, std::string_view rest) {
    const auto text = fmt::format(
        "scheme: 1\ncredential: {}\nedition: {}\nname: X\n"
        "categories: [{{id: ethics, name: Ethics}}]\n{}\n"
        "facts: [{{id: p, name: P}}]\n",
        credential, name, rest);
    auto loaded = read_with_places(text, fmt::format("{}/{}.yaml", credential, name), {});
    if (!loaded)
        for (const auto& problem : loaded.error()) FAIL(to_text(problem));
    return std::move(loaded.value());
}

constexpr std::string_view something = "requirements: [{id: q, title: Q, document: {any_of: [p]}}]";

std::string dated(std::string_view effective) {
    return fmt::format("effective: {}\n{}", effective, something);
}

std::string training(int hours, int ethics) {
    return fmt::format(
        "requirements: [{{id: t, title: T, hours: {{of: [training], at_least: {} h, "
        "parts: [{{id: t.e, title: E, categories: [ethics], at_least: {} h}}]}}}}]",
        hours, ethics);
}

std::string said(const std::vector<Loaded>& editions) {
    std::string all;
    for (const auto& problem : lint_together(editions)) all += to_text(problem) + "\n";
    return all;
}

}  // namespace

TEST_CASE("lint: editions of one credential neither overlap nor leave a gap") {
    const auto first = edition("x", "1", dated("{until: 2023-12-31}"));
    CHECK(said({first, edition("x", "2", dated("{from: 2024-01-01}"))}).empty());
    CHECK(said({edition("x", "2", dated("{from: 2023-12-31}")), first}) ==
          "x/2.yaml:6:1: error: x@1 and x@2 apply on the same days; end the earlier one the day "
          "before the later begins\n");
    CHECK(said({first, edition("x", "2", dated("{from: 2024-02-01}"))}) ==
          "x/2.yaml:6:1: warning: no edition applies from 2024-01-01 to 2024-01-31\n");
    CHECK(said({first, edition("other", "1", dated("{until: 2023-12-31}"))}).empty());
}

TEST_CASE("lint: an overlay asks for no less than its floor") {
    const auto floor = edition("base", "1", "kind: floor\n" + training(46, 16));
    CHECK(said({floor, edition("x", "1", "floor: base\n" + training(100, 16))}).empty());
    const auto below = said({floor, edition("x", "1", "floor: base\n" + training(40, 6))});
    CHECK(below.find("asks for training: 46 h, this edition for 40 h") != std::string::npos);
    CHECK(below.find("x/1.yaml:7:") != std::string::npos);
    CHECK(below.find("error: below its floor: base@1 asks for training in ethics: 16 h, this "
                     "edition for 6 h") != std::string::npos);
    CHECK(said({edition("x", "1", "floor: nowhere\n" + training(1, 1))})
              .find("no credential `nowhere`") != std::string::npos);
}

TEST_CASE("lint: a way around is measured against the floor too") {
    const auto floor = edition("base", "1", training(46, 16));
    const auto overlay =
        edition("x", "1",
                "floor: base\nrequirements: [{id: w, title: W, any: ["
                "{id: one, title: One, hours: {of: [training], at_least: 50 h, parts: ["
                "{id: e, title: E, categories: [ethics], at_least: 16 h}]}},"
                "{id: two, title: Two, hours: {of: [training], at_least: 20 h}}]}]");
    const auto text = said({floor, overlay});
    CHECK(text.find("this edition for 20 h") != std::string::npos);
    CHECK(text.find("nothing here names the same") != std::string::npos);
}

TEST_CASE("lint: the shipped schemes have no error, alone or together") {
    const auto all = load_all(Shelf::shipped());
    REQUIRE(all.has_value());
    for (const auto& loaded : all.value())
        for (const auto& problem : lint(loaded))
            if (problem.grade == Grade::error) FAIL_CHECK(to_text(problem));
    for (const auto& problem : lint_together(all.value()))
        if (problem.grade == Grade::error) FAIL_CHECK(to_text(problem));
}
