// SPDX-License-Identifier: Apache-2.0
#include "eligibility/dossier.h"

#include <algorithm>
#include <tuple>

#include "base/ensure.h"

namespace waymark::eligibility {

namespace {

void number_repeats(Dossier& dossier) {
    std::uint32_t highest = 0;
    for (const auto& entry : dossier.entries) highest = std::max(highest, entry.event);
    std::vector<std::uint32_t> times(std::size_t{highest} + 1);
    for (const auto& entry : dossier.entries) ++times[entry.event];
    std::vector<std::uint32_t> number(std::size_t{highest} + 1);
    dossier.repeat_count = 0;
    for (auto& entry : dossier.entries) {
        entry.repeat = 0;
        if (entry.event == 0 || times[entry.event] < 2) continue;
        auto& its_number = number[entry.event];
        if (its_number == 0) its_number = ++dossier.repeat_count;
        entry.repeat = its_number;
    }
}

}  // namespace

Dossier sorted(Dossier dossier) {
    auto by_day = [](const Entry& a, const Entry& b) {
        return std::tie(a.on, a.kind, a.id) < std::tie(b.on, b.kind, b.id);
    };
    if (!std::ranges::is_sorted(dossier.entries, by_day))
        std::ranges::sort(dossier.entries, by_day);
    std::ranges::sort(dossier.facts, [](const Fact& a, const Fact& b) {
        return std::tie(a.name, a.on, a.until, a.evidence, a.value) <
               std::tie(b.name, b.on, b.until, b.evidence, b.value);
    });
    number_repeats(dossier);
    return dossier;
}

Dossier joined(const Dossier& dossier, const Dossier& further) {
    Dossier all = dossier;
    std::array<std::uint64_t, category_max> bit{};
    for (std::size_t i = 0; i < further.categories.size(); ++i) {
        const auto& name = further.categories[i];
        auto found = std::ranges::find(all.categories, name);
        if (found == all.categories.end()) {
            ensure(all.categories.size() < category_max, "a dossier uses at most 64 categories");
            found = all.categories.insert(found, name);
        }
        bit[i] = UINT64_C(1) << (found - all.categories.begin());
    }
    for (Entry entry : further.entries) {
        std::uint64_t translated = 0;
        for (std::size_t i = 0; i < further.categories.size(); ++i)
            if ((entry.categories >> i & 1U) != 0) translated |= bit[i];
        entry.categories = translated;
        all.entries.push_back(std::move(entry));
    }
    all.facts.insert(all.facts.end(), further.facts.begin(), further.facts.end());
    for (std::size_t m = 0; m < all.milestones.size(); ++m)
        if (!all.milestones[m]) all.milestones[m] = further.milestones[m];
    return sorted(std::move(all));
}

std::string unused_id(const Dossier& dossier, std::string stem) {
    while (std::ranges::find(dossier.entries, stem, &Entry::id) != dossier.entries.end())
        stem += '+';
    return stem;
}

}  // namespace waymark::eligibility
