// SPDX-License-Identifier: Apache-2.0
#include "dossier/fold.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace waymark::dossier {
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

/// How many letters must be put in, taken out, changed or swapped with the next (optimal string
/// alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            next[j] = std::min({changed, row[j] + 1, next[j - 1] + 1});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) next[j] = std::min(next[j], before[j - 2] + 1);
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row.back();
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

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 64;
    if (word.size() > longest) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest) continue;
        const std::size_t steps = distance(word, candidate);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

}  // namespace waymark::dossier
