// SPDX-License-Identifier: Apache-2.0
#include "people/rules/browser.h"

#include <span>

namespace waymark::people {

namespace {

struct Mark {
    std::string_view sign;
    std::string_view name;
};

// Browsers claim to be others too, so those that are claimed stand last.
constexpr Mark browsers[] = {
    {"Edg", "Edge"},         {"OPR/", "Opera"},     {"SamsungBrowser", "Samsung Internet"},
    {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"Chrome/", "Chrome"},
    {"CriOS/", "Chrome"},    {"Safari/", "Safari"}};
constexpr Mark systems[] = {{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
                            {"Windows", "Windows"}, {"Macintosh", "Mac"}, {"CrOS", "Chromebook"},
                            {"Linux", "Linux"}};

std::string_view name_in(std::string_view text, std::span<const Mark> marks) {
    for (const Mark& mark : marks)
        if (text.find(mark.sign) != text.npos) return mark.name;
    return {};
}

}  // namespace

std::string browser_in(std::string_view user_agent) {
    std::string text(name_in(user_agent, browsers));
    const auto system = name_in(user_agent, systems);
    if (!text.empty() && !system.empty()) text += ", ";
    return text.append(system);
}

}  // namespace waymark::people
