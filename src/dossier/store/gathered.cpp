// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dossier/dossier.h"
#include "platform/db/tx.h"

namespace waymark::dossier {

namespace {

/// The bit of a category, which is added when it is new and there is room.
std::uint64_t bit_of(eligibility::Dossier& dossier, const std::string& category) {
    auto& known = dossier.categories;
    const auto place = std::ranges::find(known, category);
    if (place == known.end()) {
        if (known.size() == eligibility::category_max) return 0;
        known.push_back(category);
        return std::uint64_t{1} << (known.size() - 1);
    }
    return std::uint64_t{1} << (place - known.begin());
}

void add(Record& record, const Line& line) {
    auto entry = entry_of(line.claim);
    entry.id = line.id.text;
    entry.title = record.titles.number_of(line.claim.title);
    if (!line.claim.event.empty()) entry.event = record.events.number_of(line.claim.event);
    for (const auto& category : line.claim.categories)
        entry.categories |= bit_of(record.dossier, category);
    record.dossier.entries.push_back(std::move(entry));
}

}  // namespace

Record gathered(db::Tx& tx, const crypto::Keyring& keyring, const people::PersonId& person) {
    Record record;
    for (const auto& line : lines_of(tx, person)) add(record, line);
    for (auto& stated : facts_of(tx, person)) record.dossier.facts.push_back(stated.fact);
    record.dossier.milestones[static_cast<std::size_t>(scheme::Milestone::born)] =
        people::legal_facts(tx, keyring, person).born;
    record.dossier = eligibility::sorted(std::move(record.dossier));
    return record;
}

}  // namespace waymark::dossier
