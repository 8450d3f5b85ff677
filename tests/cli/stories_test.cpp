// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/story.h"

using namespace waymark::stories;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

void check_step(const std::string& story, const Step& step, const std::string& program) {
    const Run result = run(step.command, program);
    const std::string place = story + ":" + std::to_string(step.line) + ": " + step.command;
    CAPTURE(place);
    CHECK(result.ended_with == step.ends_with);
    const bool is_output_right = matches(step.output, result.output);
    const bool are_errors_right = matches(step.errors, result.errors);
    if (!is_output_right) MESSAGE(place, "\nstandard output was:\n", joined(result.output));
    if (!are_errors_right) MESSAGE(place, "\nstandard error was:\n", joined(result.errors));
    CHECK(is_output_right);
    CHECK(are_errors_right);
}

}  // namespace

TEST_CASE("a wrong answer does not pass for a right one") {
    CHECK(matches({"a ... c", "...", "z"}, {"a b c", "x", "y", "z"}));
    CHECK_FALSE(matches({"a ... c"}, {"a b"}));
    CHECK_FALSE(matches({"a"}, {"a", "b"}));
    CHECK_FALSE(matches({}, {"a"}));
    CHECK(read_story("prose\n$ x\n= 2\n! e\n  out\n").at(0).errors.at(0) == "e");
}

TEST_CASE("each story of the command line ends as it is told") {
    const char* program = std::getenv("WAYMARK");
    REQUIRE(program != nullptr);
    std::vector<std::filesystem::path> stories;
    for (const auto& entry : std::filesystem::directory_iterator("tests/cli/stories")) {
        if (entry.path().extension() == ".txt") stories.push_back(entry.path());
    }
    std::sort(stories.begin(), stories.end());
    REQUIRE(stories.size() >= 3);
    for (const auto& story : stories) {
        const auto steps = read_story(text_of(story));
        CHECK_FALSE(steps.empty());
        for (const Step& step : steps) check_step(story.string(), step, program);
    }
}
