// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/bans.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace waymark::tidy {

namespace {

struct Ban {
    std::string_view text;
    std::string_view remedy;
};

constexpr Ban in_the_house[] = {
    {"std::regex", "write the few lines that read it"},
    {"#include <regex>", "write the few lines that read it"},
    {"#include <iostream>", "write with fmt, in the cli alone"},
    {"#include <format>", "g++ 12 has no <format>; use fmt"},
    {"std::cout", "write with fmt, in the cli alone"},
    {"using namespace std;", "name what is used"},
};

constexpr std::array<std::string_view, 4> sql_starts = {"\"SELECT ", "\"INSERT INTO ", "\"UPDATE ",
                                                        "\"DELETE FROM "};

bool is_statement(std::string_view line) {
    return std::any_of(sql_starts.begin(), sql_starts.end(),
                       [&](auto start) { return line.find(start) != line.npos; });
}

/// The seam itself asks the databases about themselves.
bool may_not_ask(const Source& source) {
    return starts_with(source.path, "src/") && !starts_with(source.path, "src/platform/db/") &&
           !source.is_test();
}

/// The marks people leave for later, spelled so that this file has none.
bool is_left_for_later(std::string_view line) {
    constexpr std::array<std::string_view, 2> marks = {
        "TO"
        "DO",
        "FIX"
        "ME"};
    for (auto mark : marks) {
        auto at = line.find(mark);
        if (at == line.npos) continue;
        auto rest = line.substr(at + mark.size());
        if (!starts_with(rest, " #") && !starts_with(rest, "(#")) return true;
    }
    return false;
}

bool has_licence_line(const Source& source) {
    return source.is_code() || ends_with(source.path, ".cmake") ||
           ends_with(source.path, "CMakeLists.txt") || ends_with(source.path, ".mjs") ||
           ends_with(source.path, ".js");
}

}  // namespace

Breaches check_bans(const Source& source) {
    Breaches breaches;
    if (!source.is_code()) return breaches;
    bool is_house = starts_with(source.path, "src/");
    auto lines = lines_of(source.text);
    auto bare = without_comments_and_strings(source.text);
    auto code = lines_of(bare);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto say = [&](std::string_view what) {
            breaches.push_back({"ban", source.path, i + 1, std::string(what)});
        };
        for (const auto& ban : in_the_house)
            if (is_house && code[i].find(ban.text) != code[i].npos)
                say(std::string(ban.text) + ": " + std::string(ban.remedy));
        if (source.is_header() && code[i].find("using namespace") != code[i].npos)
            say("a header opens no namespace for its readers");
        if (may_not_ask(source) && is_statement(lines[i])) say("statements stand in queries.sql");
        if (is_left_for_later(lines[i])) say("what is left for later has an issue: #12");
    }
    return breaches;
}

Breaches check_opening(const Source& source) {
    Breaches breaches;
    if (source.text.empty()) return {{"opening", source.path, 0, "the file is empty"}};
    auto first = lines_of(source.text)[0];
    if (has_licence_line(source) && first.find("SPDX-License-"
                                               "Identifier: Apache-2.0") == first.npos)
        breaches.push_back({"opening", source.path, 1, "the first line names the licence"});
    if (source.is_header() && source.text.find("\n#pragma once\n") == source.text.npos)
        breaches.push_back({"opening", source.path, 1, "a header begins with #pragma once"});
    if (source.is_code() && source.text.back() != '\n')
        breaches.push_back({"opening", source.path, 0, "the last line has no end"});
    return breaches;
}

}  // namespace waymark::tidy
