// SPDX-License-Identifier: Apache-2.0
#include "dossier/encoding.h"

#include <cstring>

namespace waymark::dossier {
namespace {

/// Bytes from `at` on that are plain letters and not NUL, eight at a time: zero in the high bit of
/// each byte, and no borrow into it when one is taken from each.
std::size_t skip_plain(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t high = 0x8080808080808080;
    constexpr std::uint64_t ones = 0x0101010101010101;
    while (at + 8 <= bytes.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, 8);
        if (((eight | (eight - ones)) & high) != 0) break;
        at += 8;
    }
    return at;
}

/// How many bytes the letter at the front takes; 0: it is no letter of UTF-8.
std::size_t letter_size(std::string_view bytes) {
    const auto byte = [bytes](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto follows = [byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool too_long = first == 0xE0 && byte(1) < 0xA0;
        const bool is_half = first == 0xED && byte(1) >= 0xA0;  // half of a UTF-16 pair
        return follows(1) && follows(2) && !too_long && !is_half ? 3 : 0;
    }
    if (first < 0xF0 || first > 0xF4) return 0;
    const bool too_long = first == 0xF0 && byte(1) < 0x90;
    const bool too_large = first == 0xF4 && byte(1) > 0x8F;
    return follows(1) && follows(2) && follows(3) && !too_long && !too_large ? 4 : 0;
}

}  // namespace

std::optional<TextTrouble> text_trouble(std::string_view bytes) {
    const std::string_view mark = bytes.substr(0, 2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return TextTrouble{BadText::utf16, 0};
    std::size_t at = 0;
    while ((at = skip_plain(bytes, at)) < bytes.size()) {
        if (bytes[at] == '\0') return TextTrouble{BadText::nul, at};
        const std::size_t size = letter_size(bytes.substr(at));
        if (size == 0) return TextTrouble{BadText::not_utf8, at};
        at += size;
    }
    return std::nullopt;
}

std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

}  // namespace waymark::dossier
