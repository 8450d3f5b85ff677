// SPDX-License-Identifier: Apache-2.0
#include "application/judged.h"

#include <algorithm>

#include "application/queries.sql.h"
#include "application/store.h"
#include "base/ensure.h"
#include "platform/clock/clock.h"
#include "platform/crypto/sha256.h"
#include "platform/db/tx.h"
#include "platform/json/writer.h"

namespace waymark::application {

namespace {

void set(dossier::Record& record, scheme::Milestone milestone, std::optional<Date> day) {
    record.dossier.milestones[static_cast<std::size_t>(milestone)] = day;
}

Judged judged(const scheme::Edition& edition, dossier::Record record, Date as_of) {
    Judged judged{&edition, std::move(record), {}, {}};
    eligibility::Judge judge(edition);
    judged.judgement = judge.judge(judged.record.dossier, {as_of, {}});
    return judged;
}

std::string json_of(const eligibility::Judgement& judgement) {
    json::Writer out(json::Layout::compact);
    out.object().key("status").text(eligibility::name_of(judgement.status));
    out.key("findings").array();
    for (const auto& finding : judgement.findings) {
        out.object().key("clause").text(finding.id());
        out.key("status").text(eligibility::name_of(finding.status));
        out.key("measure").text(eligibility::name_of(finding.measure));
        out.key("needed").number(finding.needed);
        out.key("counted").number(finding.counted);
        out.key("missing").number(finding.missing);
        out.end();
    }
    out.end().end();
    return out.done();
}

}  // namespace

std::vector<const eligibility::Finding*> Judged::findings_of(std::string_view section) const {
    std::vector<const eligibility::Finding*> found;
    bool is_inside = false;
    for (const auto& finding : judgement.findings) {
        if (finding.depth == 0) is_inside = finding.id() == section;
        if (is_inside) found.push_back(&finding);
    }
    return found;
}

scheme::Pinned pinned(const Occasion& occasion, const Application& application) {
    std::vector<const scheme::Edition*> editions;
    for (const auto& edition : occasion.editions) editions.push_back(&edition);
    scheme::Milestones days{};
    const auto at = [&days](scheme::Milestone milestone) -> std::optional<Date>& {
        return days[static_cast<std::size_t>(milestone)];
    };
    at(scheme::Milestone::application_opened) = application.facts.begun_on;
    at(scheme::Milestone::application_submitted) = application.facts.submitted_on;
    at(scheme::Milestone::application_received) = application.facts.submitted_on;
    return scheme::pin(editions, application.credential, days, occasion.today);
}

Judged judged_now(db::Tx& tx, const Occasion& occasion, const Application& application) {
    const auto& house = occasion.house;
    auto record = dossier::gathered(tx, house.keyring, house.clock.zone(), application.person);
    const auto submitted = application.facts.submitted_on.value_or(occasion.today);
    set(record, scheme::Milestone::application_opened, application.facts.begun_on);
    set(record, scheme::Milestone::application_submitted, submitted);
    set(record, scheme::Milestone::application_received, submitted);
    auto now =
        judged(edition_of(occasion.editions, application), std::move(record), occasion.today);
    now.proofs = proofs_of(tx, application.person);
    return now;
}

std::optional<Judged> judged_as_submitted(db::Tx& tx, const Occasion& occasion,
                                          const Application& application) {
    const auto row = tx.find(sql::submission, application.id.text);
    if (!row) return std::nullopt;
    const auto& edition = edition_of(occasion.editions, application);
    const auto key = people::key_of(tx, occasion.house.keyring, application.owner);
    if (!key) return std::nullopt;
    const auto text = people::opened(*key, use_dossier, (*row)["sealed_dossier"].text());
    ensure(text.has_value(), "a dossier that was kept opens with its owner's key");
    dossier::Reading reading;
    reading.file = "dossier.json";
    reading.categories = edition.vocabulary;
    reading.conversions = edition.conversions;
    reading.latest = occasion.today;
    auto record = dossier::read(*text, dossier::Format::json, reading);
    ensure(record.has_value(), "a dossier that was kept can be read");
    const auto on = application.facts.submitted_on.value_or(occasion.today);
    auto then = judged(edition, std::move(*record), on);
    const auto proofs = people::opened(*key, use_proofs, (*row)["sealed_proofs"].text());
    ensure(proofs.has_value(), "proofs that were kept open with their owner's key");
    then.proofs = proofs_in(*proofs);
    return then;
}

Frozen frozen(const Judged& judged) {
    Frozen frozen;
    frozen.edition = judged.edition->edition;
    frozen.dossier = dossier::to_json(judged.record);
    frozen.findings = json_of(judged.judgement);
    frozen.proofs = to_json(judged.proofs);
    frozen.digest = crypto::sha256(frozen.dossier + "\n" + frozen.findings + "\n" + frozen.proofs);
    return frozen;
}

}  // namespace waymark::application
