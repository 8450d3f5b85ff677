// SPDX-License-Identifier: Apache-2.0
#include "dossier/spellings.h"

#include "base/fold.h"
#include "base/nearest.h"

namespace waymark::dossier {

void Spellings::add(std::string_view name, std::size_t member) {
    std::string key = folded(name);
    if (!key.empty()) by_name_.emplace(std::move(key), member);
}

std::optional<std::size_t> Spellings::find(std::string_view name) const {
    const auto known = by_name_.find(folded(name));
    return known == by_name_.end() ? std::nullopt : std::optional(known->second);
}

std::optional<std::size_t> Spellings::nearest_to(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const auto& [key, member] : by_name_) names.push_back(key);
    const std::string_view best = nearest(folded(name), names);
    return best.empty() ? std::nullopt : find(best);
}

}  // namespace waymark::dossier
