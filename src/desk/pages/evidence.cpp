// SPDX-License-Identifier: Apache-2.0
// The entries behind a section: as they were handed in, and what became of them since.
#include <algorithm>
#include <set>

#include "desk/pages/vouched.h"
#include "dossier/store/store.h"

namespace waymark::desk {

namespace {

/// A section shows so many entries; more are in the dossier that was kept.
constexpr std::size_t evidence_shown = 200;

std::string shown_by(scheme::Evidence evidence, const words::Speaker& t) {
    using scheme::Evidence;
    switch (evidence) {
        case Evidence::none: return std::string(t("Nothing"));
        case Evidence::self: return std::string(t("Their own word"));
        case Evidence::supervisor: return std::string(t("A supervisor"));
        case Evidence::document: return std::string(t("A paper"));
        case Evidence::notarized: return std::string(t("A notarized paper"));
        case Evidence::authority: return std::string(t("An authority"));
    }
    return {};
}

EvidenceLine evidence_of(const application::Judged& judged, std::uint32_t number, Hours amount,
                         std::string counts, const words::Speaker& t) {
    const auto& entry = judged.record.dossier.entries[number];
    return {std::string(judged.record.titles.text(entry.title)),
            eligibility::amount_text(amount, scheme::Unit::hour, t.language()),
            html::spoken_day(entry.on, t.language()), shown_by(entry.evidence, t),
            std::move(counts)};
}

using application::Judged;

/// The section's entries with what each counts for, but those among `known`.
std::vector<EvidenceLine> evidence_but(const Judged& judged, std::string_view section,
                                       const std::set<std::string>& known,
                                       const words::Speaker& t) {
    const auto& judgement = judged.judgement;
    const auto findings = judged.findings_of(section);
    std::vector<EvidenceLine> lines;
    const auto wants = [&](std::uint32_t finding, std::uint32_t entry) {
        return std::ranges::find(findings, &judgement.findings[finding]) != findings.end() &&
               !known.contains(judged.record.dossier.entries[entry].id) &&
               lines.size() < evidence_shown;
    };
    for (const auto& credit : judgement.credits)
        if (wants(credit.finding, credit.entry))
            lines.push_back(evidence_of(judged, credit.entry, credit.amount,
                                        judgement.findings[credit.finding].title().in(t.language()),
                                        t));
    for (const auto& other : judgement.uncounted)
        if (wants(other.finding, other.entry))
            lines.push_back(
                evidence_of(judged, other.entry, other.amount,
                            t("Not counted: {}", eligibility::words(other.why, t.language())), t));
    return lines;
}

}  // namespace

std::vector<std::string> lines_in(const Judged& judged, std::string_view section) {
    const auto& judgement = judged.judgement;
    const auto findings = judged.findings_of(section);
    std::set<std::string> ids;
    const auto add = [&](std::uint32_t finding, std::uint32_t entry) {
        if (std::ranges::find(findings, &judgement.findings[finding]) != findings.end())
            ids.insert(judged.record.dossier.entries[entry].id);
    };
    for (const auto& credit : judgement.credits) add(credit.finding, credit.entry);
    for (const auto& other : judgement.uncounted) add(other.finding, other.entry);
    return {ids.begin(), ids.end()};
}

std::vector<EvidenceLine> evidence_in(const Judged& judged, std::string_view section,
                                      const words::Speaker& t) {
    return evidence_but(judged, section, {}, t);
}

std::vector<EvidenceLine> evidence_since(const Judged& kept, const Judged& now,
                                         std::string_view section, const words::Speaker& t) {
    std::set<std::string> known;
    for (const auto& entry : kept.record.dossier.entries) known.insert(entry.id);
    return evidence_but(now, section, known, t);
}

std::vector<std::string> gone_since(db::Tx& tx, const Judged& kept, std::string_view section,
                                    const words::Speaker& t) {
    std::vector<std::string> gone;
    for (const auto& id : lines_in(kept, section)) {
        const auto line = dossier::find_line(tx, {id});
        if (!line) continue;
        const auto newest = dossier::history_of(tx, line->entry).back();
        if (newest.is_removed)
            gone.push_back(
                t("Taken out: {}, {}", line->claim.title,
                  eligibility::amount_text(line->claim.amount, scheme::Unit::hour, t.language())));
        else if (newest.id != line->id)
            gone.push_back(
                t("Changed: {}, {}, before {}", newest.claim.title,
                  eligibility::amount_text(newest.claim.amount, scheme::Unit::hour, t.language()),
                  eligibility::amount_text(line->claim.amount, scheme::Unit::hour, t.language())));
    }
    return gone;
}

}  // namespace waymark::desk
