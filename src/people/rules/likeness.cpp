// SPDX-License-Identifier: Apache-2.0
#include "people/rules/likeness.h"

#include <algorithm>

#include "base/fold.h"

namespace waymark::people {

namespace {

/// Written otherwise, heard alike.
constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"ph", "f"}, {"ck", "k"}, {"ch", "k"}, {"gh", "g"}, {"ce", "se"}, {"ci", "si"},
    {"c", "k"},  {"q", "k"},  {"z", "s"},  {"v", "b"},  {"x", "s"}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_silent(char c) { return std::string_view("aeiouyhw").find(c) != std::string_view::npos; }

std::string sound_of(std::string_view word) {
    std::string heard(word);
    for (const auto& [from, to] : spellings) replace_all(heard, from, to);
    std::string sound(heard.substr(0, 1));
    for (const char c : heard.substr(1))
        if (!is_silent(c) && sound.back() != c) sound += c;
    return sound;
}

}  // namespace

std::vector<std::string> sounds_of(std::string_view name) {
    std::vector<std::string> sounds;
    const std::string words = folded(name);
    for (std::string_view left = words; !left.empty();) {
        const auto word = left.substr(0, left.find(' '));
        left.remove_prefix(std::min(left.size(), word.size() + 1));
        if (word.size() >= 2) sounds.push_back(sound_of(word));  // an initial says too little
    }
    std::sort(sounds.begin(), sounds.end());
    sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
    return sounds;
}

}  // namespace waymark::people
