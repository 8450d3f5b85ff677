// SPDX-License-Identifier: Apache-2.0
#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace waymark {
namespace {

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

std::vector<std::string_view> all_nearest(std::string_view word,
                                          std::span<const std::string_view> candidates) {
    constexpr std::size_t longest = 64;
    std::vector<std::string_view> best;
    if (word.size() > longest) return best;
    std::size_t least = std::max<std::size_t>(word.size() / 3, 1);
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest) continue;
        const std::size_t steps = distance(word, candidate);
        if (steps > least) continue;
        if (steps < least) best.clear();
        least = steps;
        best.push_back(candidate);
    }
    return best;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const auto best = all_nearest(word, candidates);
    return best.empty() ? std::string_view() : best.front();
}

}  // namespace waymark
