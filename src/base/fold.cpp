// SPDX-License-Identifier: Apache-2.0
#include "base/fold.h"

namespace waymark {
namespace {

/// Plain letters for U+00C0 to U+00FF; a space for the two that are no letters.
constexpr std::string_view plain_latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
static_assert(plain_latin.size() == 64);

void append_letter(std::string& out, char c) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) return;
    out += c;
}

bool is_mark(unsigned char first, unsigned char second) {  // U+0300 to U+036F, combining
    return first == 0xCC || (first == 0xCD && second < 0xB0);
}

/// Folds the letter of two bytes that begins at `text[0]`.
void fold_pair(std::string& out, std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    if (first == 0xC3) {
        append_letter(out, plain_latin[second & 0x3F]);
    } else if (first == 0xC2) {
        append_letter(out, ' ');  // U+0080 to U+00BF: signs and the hard space
    } else if (!is_mark(first, second)) {
        out.append(text.substr(0, 2));
    }
}

char folded_letter(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return stays || static_cast<unsigned char>(c) >= 0x80 ? c : ' ';
}

}  // namespace

void fold(std::string& out, std::string_view text) {
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_pair = byte >= 0xC2 && byte <= 0xDF && i + 1 < text.size();
        if (is_pair) {
            fold_pair(out, text.substr(i, 2));
            ++i;
        } else {
            append_letter(out, folded_letter(text[i]));
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
}

std::string folded(std::string_view text) {
    std::string out;
    fold(out, text);
    return out;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace waymark
