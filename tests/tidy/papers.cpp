// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/papers.h"

#include <algorithm>

namespace waymark::tidy {

namespace {

bool is_paper(const Source& source) {
    bool is_at_root = source.path.find('/') == source.path.npos;
    return ends_with(source.path, ".md") && (is_at_root || starts_with(source.path, "docs/"));
}

bool is_elsewhere(std::string_view link) {
    return link.empty() || link.front() == '#' || link.find("://") != link.npos ||
           starts_with(link, "mailto:");
}

}  // namespace

Breaches check_title(const Source& source) {
    if (!is_paper(source)) return {};
    std::size_t titles = 0;
    bool in_code = false;
    auto lines = lines_of(source.text);
    for (auto line : lines) {
        if (starts_with(line, "```")) in_code = !in_code;
        if (!in_code && starts_with(line, "# ")) ++titles;
    }
    if (titles == 1 && starts_with(lines[0], "# ")) return {};
    return {{"title", source.path, 1,
             "has " + std::to_string(titles) + " titles; one, on the first line, is right"}};
}

Breaches check_links(const Source& source, const std::filesystem::path& root) {
    Breaches breaches;
    if (!is_paper(source)) return breaches;
    std::size_t number = 0;
    for (auto line : lines_of(source.text)) {
        ++number;
        for (auto at = line.find("]("); at != line.npos; at = line.find("](", at + 1)) {
            auto link = line.substr(at + 2);
            link = link.substr(0, link.find_first_of(")#"));
            if (is_elsewhere(link)) continue;
            if (!std::filesystem::exists(root / std::string(source.folder()) / link))
                breaches.push_back(
                    {"link", source.path, number, "leads nowhere: " + std::string(link)});
        }
    }
    return breaches;
}

Breaches check_map(std::string_view architecture, const std::vector<std::string>& folders) {
    Breaches breaches;
    for (const auto& folder : folders)
        if (architecture.find(folder + "/") == architecture.npos)
            breaches.push_back({"map", "ARCHITECTURE.md", 0, "does not name " + folder + "/"});
    return breaches;
}

std::vector<std::string> folders_in(const std::filesystem::path& root) {
    std::vector<std::string> folders;
    for (const auto& place : {root, root / "src", root / "src/platform"})
        for (const auto& entry : std::filesystem::directory_iterator(place)) {
            auto name = entry.path().filename().string();
            // What a board served from here writes is not part of the house.
            const bool is_a_boards = name.starts_with("waymark-");
            if (entry.is_directory() && name != "build" && name.front() != '.' && !is_a_boards)
                folders.push_back(name);
        }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace waymark::tidy
