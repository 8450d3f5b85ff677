// SPDX-License-Identifier: Apache-2.0
#include "base/one_line.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace waymark {

namespace {

using namespace std::string_view_literals;

/// In UTF-8: the ends of lines and paragraphs, and the marks of direction.
constexpr std::array unwanted = {
    "\u2028"sv, "\u2029"sv, "\u200E"sv, "\u200F"sv, "\u061C"sv, "\u202A"sv, "\u202B"sv,
    "\u202C"sv, "\u202D"sv, "\u202E"sv, "\u2066"sv, "\u2067"sv, "\u2068"sv, "\u2069"sv,
};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// U+0080 to U+009F, of which U+0085 ends a line.
bool has_late_control(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    return false;
}

}  // namespace

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, is_control) && !has_late_control(text) &&
           std::ranges::none_of(
               unwanted, [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

std::string in_one_line(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const auto length = utf8_length(text);
        const auto character = text.substr(0, std::max<std::size_t>(length, 1));
        line += length > 0 && is_one_line(character) ? character : "?"sv;
        text.remove_prefix(character.size());
    }
    return line;
}

}  // namespace waymark
