// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "scheme/lint.h"
#include "scheme/load.h"
#include "scheme/text_of_file.h"

using namespace waymark::scheme;

namespace {

/// The examples of the manual: what stands between fences.
std::vector<std::string> examples_of(const char* page) {
    const auto manual = text_of_file(page);
    REQUIRE(manual.has_value());
    const std::string& text = manual.value();
    constexpr std::string_view fence = "\n```yaml\n";
    std::vector<std::string> found;
    for (auto at = text.find(fence); at != text.npos; at = text.find(fence, at + 1)) {
        const auto start = at + fence.size();
        found.push_back(text.substr(start, text.find("\n```", start) + 1 - start));
    }
    return found;
}

constexpr std::string_view head = R"(scheme: 1
credential: x
edition: y
name: X
categories:
  - {id: advocacy, name: A}
  - {id: mentoring, name: M}
  - {id: ethics, name: E}
  - {id: wellness, name: W}
  - {id: elective, name: L}
  - {id: core, name: C}
  - {id: family, name: F}
  - {id: youth, name: Y}
  - {id: clinical, name: N}
  - {id: supervision_skills, name: S}
domains: [advocacy, mentoring]
)";

constexpr std::string_view facts[] = {"associate_degree",  "bachelor_degree",
                                      "background_check",  "code_of_ethics",
                                      "conviction",        "degree",
                                      "equivalency",       "essay_words",
                                      "exam_passed",       "ged",
                                      "good_standing",     "high_school_diploma",
                                      "il_crss",           "open_complaint",
                                      "peer_exam",         "position",
                                      "program_completed", "program_graduate",
                                      "recovery",          "reference_letter",
                                      "release",           "renewal_fee",
                                      "scholarship",       "suicide_training",
                                      "supervises",        "time_in_state"};

/// An example as a file, with the facts that it names.
std::string file_of(std::string_view example) {
    auto file = std::string(head) + "facts:\n";
    for (const auto fact : facts) file += fmt::format("  - {{id: {}, name: N}}\n", fact);
    return file.append(example);
}

}  // namespace

TEST_CASE("manual: every example can be read, and lint finds no error in it") {
    const auto all = examples_of("docs/reference/scheme-language.md");
    CHECK(all.size() >= 30);
    for (const auto& example : all) {
        CAPTURE(example);
        const auto loaded = read_with_places(file_of(example), "manual", {});
        if (!loaded)
            for (const auto& problem : loaded.error()) FAIL_CHECK(to_text(problem));
        if (!loaded) continue;
        for (const auto& problem : lint(loaded.value()))
            if (problem.grade == Grade::error) FAIL_CHECK(to_text(problem));
    }
}

TEST_CASE("manual: the file that authors begin with is whole, and lint has nothing to say of it") {
    const auto all = examples_of("docs/start/write-a-scheme.md");
    REQUIRE(all.size() == 1);
    const auto loaded =
        read_with_places(all.front(), "zz-helper/2026-01.yaml", Shelf::shipped().vocabulary());
    if (!loaded)
        for (const auto& problem : loaded.error()) FAIL_CHECK(to_text(problem));
    REQUIRE(loaded.has_value());
    for (const auto& problem : lint(loaded.value())) FAIL_CHECK(to_text(problem));
}
