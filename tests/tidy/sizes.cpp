// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/sizes.h"

#include <map>
#include <set>

namespace waymark::tidy {

namespace {

constexpr std::size_t columns_max = 100;
constexpr std::size_t units_max = 25;

/// The most lines a file of this kind may have; 0 where there is no limit.
std::size_t lines_max(const Source& source) {
    if (source.path == "README.md" || source.path == "ARCHITECTURE.md") return 120;
    if (starts_with(source.path, "docs/adr/")) return 60;
    if (ends_with(source.path, ".html")) return 120;
    if (source.file_name() == "queries.sql") return 200;
    if (ends_with(source.path, "_test.cpp")) return 400;
    if (source.is_header()) return 150;
    return source.is_cpp() ? 300 : 0;
}

/// Columns as a reader counts them: a letter of several bytes is one.
std::size_t columns_of(std::string_view line) {
    std::size_t columns = 0;
    for (char c : line) columns += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0U : 1U;
    return columns;
}

}  // namespace

Breaches check_size(const Source& source) {
    Breaches breaches;
    auto lines = lines_of(source.text);
    auto max = lines_max(source);
    if (max > 0 && lines.size() > max)
        breaches.push_back(
            {"size", source.path, 0,
             std::to_string(lines.size()) + " lines, at most " + std::to_string(max)});
    for (std::size_t i = 0; source.is_code() && i < lines.size(); ++i)
        if (columns_of(lines[i]) > columns_max)
            breaches.push_back({"size", source.path, i + 1,
                                std::to_string(columns_of(lines[i])) + " columns, at most " +
                                    std::to_string(columns_max)});
    return breaches;
}

Breaches check_folders(const std::vector<Source>& sources) {
    std::map<std::string, std::set<std::string_view>> folders;
    for (const auto& source : sources) {
        if (!starts_with(source.path, "src/") || source.is_test()) continue;
        auto name = source.file_name();
        folders[std::string(source.folder())].insert(name.substr(0, name.find('.')));
    }
    Breaches breaches;
    for (const auto& [folder, units] : folders)
        if (units.size() > units_max)
            breaches.push_back({"folder", folder, 0,
                                std::to_string(units.size()) + " units, at most " +
                                    std::to_string(units_max) + ": divide it"});
    return breaches;
}

}  // namespace waymark::tidy
