// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/story.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace waymark::stories {
namespace {

constexpr std::string_view any = "...";

std::vector<std::string> lines_of(std::istream& stream) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> lines_of_file(const std::string& path) {
    std::ifstream stream(path);
    return lines_of(stream);
}

/// Whether a line is as expected; `...` in it stands for any text.
bool line_matches(std::string_view expected, std::string_view line) {
    const std::size_t gap = expected.find(any);
    if (gap == std::string_view::npos) return expected == line;
    if (!line.starts_with(expected.substr(0, gap))) return false;
    const std::string_view rest = expected.substr(gap + any.size());
    for (std::size_t from = gap; from <= line.size(); ++from) {
        if (line_matches(rest, line.substr(from))) return true;
    }
    return false;
}

using Lines = std::vector<std::string>;

bool matches_from(const Lines& expected, std::size_t e, const Lines& lines, std::size_t l) {
    if (e == expected.size()) return l == lines.size();
    if (expected[e] == any) {
        for (std::size_t next = l; next <= lines.size(); ++next) {
            if (matches_from(expected, e + 1, lines, next)) return true;
        }
        return false;
    }
    return l < lines.size() && line_matches(expected[e], lines[l]) &&
           matches_from(expected, e + 1, lines, l + 1);
}

}  // namespace

std::vector<Step> read_story(std::string_view text) {
    std::vector<Step> steps;
    std::istringstream stream{std::string(text)};
    int number = 0;
    for (const std::string& line : lines_of(stream)) {
        ++number;
        if (line.starts_with("$ ")) {
            steps.push_back({line.substr(2), 0, {}, {}, number});
        } else if (steps.empty()) {
            continue;
        } else if (line.starts_with("= ")) {
            steps.back().ends_with = std::stoi(line.substr(2));
        } else if (line.starts_with("! ")) {
            steps.back().errors.push_back(line.substr(2));
        } else if (line.starts_with("  ")) {
            steps.back().output.push_back(line.substr(2));
        } else if (line == "  " || line == " ") {
            steps.back().output.emplace_back();
        }
    }
    return steps;
}

Run run(const std::string& command, const std::string& program) {
    const std::string stem =
        std::filesystem::temp_directory_path() / ("waymark-story-" + std::to_string(::getpid()));
    const std::string out = stem + ".out";
    const std::string err = stem + ".err";
    const std::string script = "waymark() { \"" + program +
                               "\" \"$@\"; }\nunset LC_ALL COLUMNS; "
                               "export LANG=en_US.UTF-8 NO_COLOR=1\n" +
                               command;
    const std::string file = stem + ".sh";
    std::ofstream(file) << script << "\n";
    const std::string shell = "/bin/sh '" + file + "' >'" + out + "' 2>'" + err + "'";
    const int status = std::system(shell.c_str());
    Run result{WIFEXITED(status) ? WEXITSTATUS(status) : -1, lines_of_file(out),
               lines_of_file(err)};
    for (const std::string& path : {file, out, err}) std::filesystem::remove(path);
    return result;
}

bool matches(const Lines& expected, const Lines& lines) {
    return matches_from(expected, 0, lines, 0);
}

}  // namespace waymark::stories
