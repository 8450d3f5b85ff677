// SPDX-License-Identifier: Apache-2.0
#include "dossier/rules/claim.h"

#include <algorithm>
#include <set>

#include "dossier/day_limit.h"

namespace waymark::dossier {

using eligibility::Entry;

std::optional<LineRefusal> trouble_with(std::span<const Claim> claims) {
    if (claims.size() > ledger_max) return LineRefusal::too_many_lines;
    std::vector<Entry> entries;
    entries.reserve(claims.size());
    std::set<std::string_view> categories;
    for (const auto& claim : claims) {
        if (claim.amount.parts() <= 0 || claim.begun > claim.on) return LineRefusal::no_amount;
        entries.push_back(entry_of(claim));
        if (is_longer_than_its_days(entries.back())) return LineRefusal::beyond_the_day;
        categories.insert(claim.categories.begin(), claim.categories.end());
    }
    if (categories.size() > eligibility::category_max) return LineRefusal::too_many_categories;
    if (entry_beyond_the_day(entries)) return LineRefusal::beyond_the_day;
    return std::nullopt;
}

Claim as_own_word(Claim claim) {
    claim.evidence = std::min(claim.evidence, scheme::Evidence::self);
    return claim;
}

Claim as_confirmed(Claim claim) {
    claim.evidence = std::max(claim.evidence, scheme::Evidence::supervisor);
    return claim;
}

Entry entry_of(const Claim& claim) {
    Entry entry;
    entry.kind = claim.kind;
    entry.delivery = claim.delivery;
    entry.recognition = claim.recognition;
    entry.setting = claim.setting;
    entry.evidence = claim.evidence;
    entry.duty_share = static_cast<std::int8_t>(claim.duty_share);
    entry.on = claim.on;
    entry.begun = claim.begun;
    entry.amount = claim.amount;
    return entry;
}

}  // namespace waymark::dossier
