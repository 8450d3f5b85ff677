// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "dossier/dossier.h"
#include "platform/clock/clock.h"
#include "platform/db/tx.h"
#include "signing/signing.h"

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

using Shares = std::map<std::string, int, std::less<>>;

/// Percent of recovery support by the ids of jobs that are described.
Shares shares_of(db::Tx& tx, const people::PersonId& person) {
    Shares shares;
    for (const auto& job : employments_of(tx, person))
        if (job.described) shares[job.id.text] = support_share(job.described->duties);
    return shares;
}

/// What papers in use show, if they may be opened: entries and facts, as `Document::about` names
/// them.
std::set<std::string> shown_by_papers(db::Tx& tx, const people::PersonId& person) {
    std::set<std::string> shown;
    for (const auto& document : documents_of(tx, person))
        if (may_open(document) && !document.about.empty()) shown.insert(document.about);
    return shown;
}

/// Confirmations about whose referee staff have not spoken yet. Those that confirmed the lines are
/// asked, and not those of the person: a letter for merged records may have been the other one's.
std::set<std::string> doubted(db::Tx& tx, const std::vector<Line>& lines) {
    std::set<std::string> confirming;
    for (const auto& line : lines)
        if (!line.confirmed_by.is_empty()) confirming.insert(line.confirmed_by.text);
    std::erase_if(confirming, [&](const std::string& id) {
        const auto asked = find_attestation(tx, AttestationId{id});
        return !asked || asked->flags.empty();
    });
    return confirming;
}

void raise(scheme::Evidence& evidence) {
    evidence = std::max(evidence, scheme::Evidence::document);
}

void add(Record& record, const Line& line, const Shares& shares) {
    auto entry = entry_of(line.claim);
    const auto share = shares.find(line.claim.employment.text);
    if (share != shares.end()) entry.duty_share = static_cast<std::int8_t>(share->second);
    entry.id = line.id.text;
    entry.title = record.titles.number_of(line.claim.title);
    if (!line.claim.event.empty()) entry.event = record.events.number_of(line.claim.event);
    for (const auto& category : line.claim.categories)
        entry.categories |= bit_of(record.dossier, category);
    record.dossier.entries.push_back(std::move(entry));
}

/// What was signed is a fact of that name, as sure as the board itself.
void add_signatures(const std::vector<signing::Signature>& signatures, const clock::Zone& zone,
                    std::vector<eligibility::Fact>& facts) {
    for (const auto& signature : signatures) {
        std::erase_if(facts, [&](const auto& fact) { return fact.name == signature.text; });
        eligibility::Fact fact;
        fact.name = signature.text;
        fact.evidence = scheme::Evidence::authority;
        fact.on = zone.date_of(signature.signed_at);
        facts.push_back(std::move(fact));
    }
}

}  // namespace

Record gathered(db::Tx& tx, const crypto::Keyring& keyring, const clock::Zone& zone,
                const people::PersonId& person) {
    Record record;
    const auto shares = shares_of(tx, person);
    const auto shown = shown_by_papers(tx, person);
    auto lines = lines_of(tx, person);
    const auto in_doubt = doubted(tx, lines);
    for (auto& line : lines) {
        if (in_doubt.contains(line.confirmed_by.text)) line.claim = as_own_word(line.claim);
        if (shown.contains(about_entry(line.entry))) raise(line.claim.evidence);
        add(record, line, shares);
    }
    for (auto& [id, fact, at, by] : facts_of(tx, person)) {
        if (shown.contains(about_fact(fact.name))) raise(fact.evidence);
        record.dossier.facts.push_back(std::move(fact));
    }
    add_signatures(signing::signatures_of(tx, {keyring, person}), zone, record.dossier.facts);
    record.dossier.milestones[static_cast<std::size_t>(scheme::Milestone::born)] =
        people::legal_facts(tx, keyring, person).born;
    record.dossier = eligibility::sorted(std::move(record.dossier));
    return record;
}

}  // namespace waymark::dossier
