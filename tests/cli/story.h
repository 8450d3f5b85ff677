// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark::stories {

/// One command of a story and what must come of it. In a story file:
///
///     $ waymark check FILE        the command, run by the shell in the root of the source
///     = 1                         what it ends with
///     ! waymark: cannot open …    a line of standard error
///       Ethics   ████             anything indented by two spaces: a line of standard output
///       ...                       any number of lines
///
/// An ellipsis within a line stands for any text. Everything else is prose.
struct Step {
    std::string command;
    int ends_with = 0;
    std::vector<std::string> output;
    std::vector<std::string> errors;
    int line = 0;
};

std::vector<Step> read_story(std::string_view text);

struct Run {
    int ended_with = 0;
    std::vector<std::string> output;
    std::vector<std::string> errors;
};
/// Runs a command with `program` as `waymark`, without colors, in English unless it says otherwise.
Run run(const std::string& command, const std::string& program);

/// Whether lines are as expected, with ellipses.
bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& lines);

}  // namespace waymark::stories
