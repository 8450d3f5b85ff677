// SPDX-License-Identifier: Apache-2.0
#include "platform/http/ascii.h"

#include <algorithm>
#include <cstddef>

namespace waymark::http {

namespace {

/// How many bytes the character that begins with `first` has; 0 for a byte that begins none.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

/// The second byte alone decides whether a character is overlong, a surrogate or out of range.
bool may_follow(unsigned char first, unsigned char second) {
    const unsigned char least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
}

bool is_character(std::string_view bytes) {
    if (bytes.size() == 1) return true;
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (!may_follow(first, static_cast<unsigned char>(bytes[1]))) return false;
    return std::all_of(bytes.begin() + 2, bytes.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

}  // namespace

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = lower(c);
    return out;
}

bool same_word(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = length_of(static_cast<unsigned char>(text.front()));
        if (length == 0 || length > text.size()) return false;
        if (!is_character(text.substr(0, length))) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string_view cut(std::string_view& rest, char mark) {
    const auto end = rest.find(mark);
    const auto front = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return front;
}

}  // namespace waymark::http
