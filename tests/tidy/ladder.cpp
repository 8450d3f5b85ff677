// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/ladder.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace waymark::tidy {

namespace {

/// From the ground up. Folders that do not exist yet have their place already.
constexpr std::array<std::string_view, 23> rungs = {
    "base",       "platform",      "journal",     "people",      "tasks",     "scheme",
    "fees",       "signing",       "eligibility", "dossier",     "catalogue", "registry",
    "credential", "psychometrics", "exam",        "application", "renewal",   "ethics",
    "guide",      "desk",          "web",         "cli",         "main.cpp"};

std::optional<std::size_t> rung_of(std::string_view wing) {
    auto found = std::find(rungs.begin(), rungs.end(), wing);
    if (wing.empty() || found == rungs.end()) return {};
    return static_cast<std::size_t>(found - rungs.begin());
}

struct Include {
    std::string_view path;
    std::size_t line = 0;

    std::string_view wing() const { return path.substr(0, path.find('/')); }
    std::string_view inside() const {
        auto slash = path.find('/');
        return slash == path.npos ? std::string_view{} : path.substr(slash + 1);
    }
};

std::vector<Include> includes_of(const Source& source) {
    std::vector<Include> includes;
    std::size_t number = 0;
    for (auto line : lines_of(source.text)) {
        ++number;
        if (!starts_with(line, "#include ") || line.size() < 12) continue;
        auto path = line.substr(10);
        includes.push_back({path.substr(0, path.find_first_of("\">")), number});
    }
    return includes;
}

bool is_front_door(std::string_view path) {
    auto slash = path.find('/');
    return slash != path.npos &&
           path.substr(slash + 1) == std::string(path.substr(0, slash)) + ".h";
}

bool is_public(const Include& include, std::string_view reader, const Doors& doors) {
    return include.wing() == "base" || include.wing() == "platform" ||
           is_front_door(include.path) || doors.find(include.path) != doors.end() ||
           (reader == "web" && (include.inside() == "pages.h" || include.inside() == "jobs.h")) ||
           (reader == "cli" && include.inside() == "commands.h") || reader == "main.cpp";
}

/// The wing a source belongs to; empty outside src/.
std::string_view wing_of(const Source& source) {
    auto parts = source.parts();
    return parts.size() >= 2 && parts[0] == "src" ? parts[1] : std::string_view{};
}

bool is_pure(const Source& source) {
    auto parts = source.parts();
    auto wing = wing_of(source);
    if (wing.empty() || source.is_test()) return false;
    return wing == "eligibility" || wing == "psychometrics" ||
           std::find(parts.begin(), parts.end(), "rules") != parts.end();
}

struct Heavy {
    std::string_view header;
    std::string_view home;
};
constexpr Heavy heavies[] = {{"boost/beast", "src/platform/http"},
                             {"boost/asio", "src/platform/http"},
                             {"boost/json", "src/platform/json"},
                             {"yaml-cpp/", "src/platform/yaml"},
                             {"sqlite3.h", "src/platform/db"},
                             {"libpq-fe.h", "src/platform/db"},
                             {"openssl/", "src/platform/crypto"},
                             {"sodium", "src/platform/crypto"},
                             {"CLI/", "src/cli"},
                             {"spdlog/", "src/platform/log"},
                             {"toml", "src/platform/config"},
                             {"qrencode.h", "src/platform/qr"},
                             {"date/", "src/platform/clock"}};

/// Headers of the house that bring a heavy library along, and the folder they stay in.
using HeavyHeaders = std::map<std::string, std::string_view, std::less<>>;

/// The folder an included file may not leave; empty when it is free.
std::string_view home_of(std::string_view path, const HeavyHeaders& known) {
    for (const auto& heavy : heavies)
        if (starts_with(path, heavy.header)) return heavy.home;
    auto found = known.find(path);
    return found == known.end() ? std::string_view{} : found->second;
}

HeavyHeaders heavy_headers_of(const std::vector<Source>& sources) {
    HeavyHeaders known;
    for (std::size_t before = 1; before != known.size();) {
        before = known.size();
        for (const auto& source : sources) {
            if (!source.is_header() || !starts_with(source.path, "src/")) continue;
            for (const auto& include : includes_of(source)) {
                auto home = home_of(include.path, known);
                if (!home.empty()) known.emplace(source.path.substr(4), home);
            }
        }
    }
    return known;
}

}  // namespace

Doors doors_of(const std::vector<Source>& sources) {
    Doors doors;
    for (std::size_t before = 1; before != doors.size();) {
        before = doors.size();
        for (const auto& source : sources) {
            if (!starts_with(source.path, "src/") || !source.is_header()) continue;
            auto path = source.path.substr(4);
            if (!is_front_door(path) && doors.find(path) == doors.end()) continue;
            for (const auto& include : includes_of(source))
                if (include.wing() == wing_of(source)) doors.emplace(include.path);
        }
    }
    return doors;
}

Breaches check_ladder(const Source& source, const Doors& doors) {
    Breaches breaches;
    auto wing = wing_of(source);
    if (wing.empty() || !source.is_code()) return breaches;
    auto own = rung_of(wing);
    if (!own) return {{"ladder", source.path, 0, "the ladder has no rung " + std::string(wing)}};
    bool is_door = source.file_name() == std::string(wing) + ".h";
    for (const auto& include : includes_of(source)) {
        auto other = rung_of(include.wing());
        if (!other || include.wing() == wing) continue;
        auto say = [&](const std::string& what) {
            breaches.push_back({"ladder", source.path, include.line, what});
        };
        if (*other > *own) {
            say(std::string(wing) + " stands below " + std::string(include.wing()));
        } else if (!is_public(include, wing, doors)) {
            say("of " + std::string(include.wing()) +
                " only what its front door opens may be included");
        } else if (is_door && include.wing() == "platform" && wing != "web" && wing != "cli") {
            say("a front door includes nothing of the machine");
        }
    }
    return breaches;
}

Breaches check_purity(const Source& source) {
    Breaches breaches;
    if (!is_pure(source)) return breaches;
    constexpr std::string_view banned[] = {"fstream", "filesystem", "iostream", "cstdio",  "ctime",
                                           "thread",  "mutex",      "random",   "unistd.h"};
    for (const auto& include : includes_of(source)) {
        auto name = include.path.substr(include.path.rfind('/') + 1);
        bool is_machine =
            include.wing() == "platform" ||
            (include.wing() == "journal" && !starts_with(include.path, "journal/rules/")) ||
            name == "store.h" || name == "pages.h" || name == "queries.sql.h" ||
            std::find(std::begin(banned), std::end(banned), include.path) != std::end(banned);
        if (is_machine)
            breaches.push_back(
                {"pure", source.path, include.line,
                 "a rule reaches nothing of the machine: " + std::string(include.path)});
    }
    auto code = without_comments_and_strings(source.text);
    std::size_t number = 0;
    for (auto line : lines_of(code)) {
        ++number;
        if (line.find("_clock::now") != line.npos || line.find("std::time(") != line.npos)
            breaches.push_back(
                {"pure", source.path, number, "a rule takes its date as a parameter"});
    }
    return breaches;
}

Breaches check_heavy_headers(const std::vector<Source>& sources) {
    Breaches breaches;
    auto private_headers = heavy_headers_of(sources);
    for (const auto& source : sources) {
        if (!starts_with(source.path, "src/") || !source.is_code()) continue;
        for (const auto& include : includes_of(source)) {
            auto home = home_of(include.path, private_headers);
            if (home.empty() || starts_with(source.path, home)) continue;
            breaches.push_back({"heavy", source.path, include.line,
                                std::string(include.path) + " stays in " + std::string(home)});
        }
    }
    return breaches;
}

}  // namespace waymark::tidy
