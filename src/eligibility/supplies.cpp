// SPDX-License-Identifier: Apache-2.0
#include "eligibility/supplies.h"

#include <algorithm>

namespace waymark::eligibility {

namespace {

std::uint64_t key_of(std::uint32_t leaves, int limit) {
    return leaves | static_cast<std::uint64_t>(limit + 1) << 32;
}

}  // namespace

std::uint32_t supply_for(Sifted& s, std::uint32_t leaves, int limit, int event) {
    const auto key = key_of(leaves, limit) | static_cast<std::uint64_t>(event + 1) << 40;
    const auto found = std::ranges::find(s.keys, key);
    if (found != s.keys.end()) return static_cast<std::uint32_t>(found - s.keys.begin());
    s.keys.push_back(key);
    s.supplies.push_back({leaves, limit, event, 0});
    return static_cast<std::uint32_t>(s.supplies.size() - 1);
}

void leave_out(Sifted& s, std::uint32_t entry, Reason why, std::int64_t amount) {
    s.uncounted.push_back({entry, 0, why, Hours::of_parts(amount)});
}

// Supplies by their key, so that the crediting does not depend on which entry came first; those
// that lost their lines to another event are dropped.
void put_in_order(Sifted& s) {
    constexpr auto unused = UINT32_MAX;
    s.place.assign(s.supplies.size(), unused);
    s.order.clear();
    for (const auto& line : s.lines) {
        if (s.place[line.supply] == unused) s.order.push_back(line.supply);
        s.place[line.supply] = 0;
        s.supplies[line.supply].amount += line.amount;
    }
    std::ranges::sort(s.order, {}, [&](std::uint32_t i) { return s.keys[i]; });
    s.ordered.clear();
    for (std::uint32_t i = 0; i < s.order.size(); ++i) {
        s.place[s.order[i]] = i;
        s.ordered.push_back(s.supplies[s.order[i]]);
    }
    for (auto& line : s.lines) line.supply = s.place[line.supply];
    std::swap(s.supplies, s.ordered);
}

}  // namespace waymark::eligibility
