// SPDX-License-Identifier: Apache-2.0
// What stands behind a section: who confirmed its hours, and the papers.
#include "desk/pages/vouched.h"

#include <algorithm>
#include <set>

#include "desk/pages/vouched_views.h"
#include "dossier/dossier.h"
#include "dossier/store/store.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const Vouched& view, const words::Speaker& t);

namespace {

using dossier::Attestation;
using dossier::AttestationState;
using dossier::Document;
using dossier::Flag;
using dossier::LineAnswer;
using dossier::PageState;
using people::Visit;

std::string day_of(const Visit& visit, clock::Instant at) {
    return html::spoken_day(visit.house.clock.zone().date_of(at), visit.t.language());
}

std::string_view spoken(AttestationState state, const words::Speaker& t) {
    switch (state) {
        case AttestationState::asked: return t("No answer yet");
        case AttestationState::confirmed: return t("Confirmed");
        case AttestationState::declined: return t("Not confirmed");
        case AttestationState::not_me: return t("The letter reached someone else");
        case AttestationState::taken_back: return t("Taken back");
    }
    return {};
}

std::string_view spoken(LineAnswer answer, const words::Speaker& t) {
    switch (answer) {
        case LineAnswer::open: return t("No answer yet");
        case LineAnswer::confirmed: return t("Confirmed");
        case LineAnswer::struck: return t("Struck out");
    }
    return {};
}

std::string_view spoken(Flag flag, const words::Speaker& t) {
    switch (flag) {
        case Flag::own_address:
            return t(
                "This address is the candidate's own. Until the task about it is closed, the "
                "answer counts as their own word.");
        case Flag::shared_address:
            return t(
                "This address stands for several people. Until the task about it is closed, "
                "the answer counts as the candidate's own word.");
    }
    return {};
}

Vouched::Referee told(const Visit& visit, const Attestation& asked) {
    const auto& t = visit.t;
    Vouched::Referee one;
    one.name = asked.referee.name;
    one.address = asked.referee.email;
    one.state = spoken(asked.state, t);
    one.tone = asked.state == AttestationState::confirmed ? "tag-done" : "tag-wait";
    one.when = asked.answered_at ? t("Answered on {}.", day_of(visit, *asked.answered_at))
                                 : t("Asked on {}.", day_of(visit, asked.asked_at));
    one.comment = asked.comment;
    for (const auto flag : asked.flags) one.warnings.emplace_back(spoken(flag, t));
    if (asked.issue > 1)
        one.warnings.push_back(t("The letter was sent {} times, or to another address before.",
                                 std::to_string(asked.issue)));
    for (const auto& line : asked.lines)
        one.lines.push_back({fmt::format("{}, {}, {}", line.line.claim.title,
                                         eligibility::amount_text(line.line.claim.amount,
                                                                  scheme::Unit::hour, t.language()),
                                         html::spoken_day(line.line.claim.on, t.language())),
                             std::string(spoken(line.outcome, t))});
    return one;
}

Vouched::Page told(const Visit& visit, const Opened& opened, const Document& document,
                   const dossier::PaperPage& page) {
    const auto& t = visit.t;
    if (page.state == PageState::suspect)
        return {{}, t("Page {}: it may hold a virus", std::to_string(page.place))};
    if (!dossier::may_open(page.state))
        return {{}, t("Page {}: not checked yet", std::to_string(page.place))};
    return {fmt::format("{}/papers/{}/{}", path_of(visit, opened.file.id), document.id.text,
                        page.place),
            t("Page {} of {}", page.place, document.title)};
}

/// The first lines of the entries that the findings speak of.
std::set<std::string> entries_of(db::Tx& tx, const Opened& opened,
                                 const std::vector<const eligibility::Finding*>& findings) {
    const auto& judgement = opened.judged.judgement;
    std::set<std::string> entries;
    const auto add = [&](std::uint32_t finding, std::uint32_t number) {
        if (std::ranges::find(findings, &judgement.findings[finding]) == findings.end()) return;
        const auto& id = opened.judged.record.dossier.entries[number].id;
        if (const auto line = dossier::find_line(tx, {id})) entries.insert(line->entry.text);
    };
    for (const auto& credit : judgement.credits) add(credit.finding, credit.entry);
    for (const auto& other : judgement.uncounted) add(other.finding, other.entry);
    return entries;
}

/// A paper about hours of other sections stands there; every other paper may matter here.
bool is_here(const Document& document, const std::set<std::string>& entries) {
    if (!document.about.starts_with("entry ")) return true;
    return entries.contains(document.about.substr(6));
}

}  // namespace

html::Markup vouched(const Visit& visit, const Opened& opened,
                     const std::vector<const eligibility::Finding*>& findings) {
    Vouched view;
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto entries = entries_of(tx, opened, findings);
        for (const auto& asked : dossier::attestations_of(tx, opened.file.person)) {
            const bool is_asked = std::ranges::any_of(asked.lines, [&](const auto& line) {
                return entries.contains(line.line.entry.text);
            });
            if (is_asked) view.referees.push_back(told(visit, asked));
        }
        for (const auto& document : dossier::documents_of(tx, opened.file.person)) {
            if (!is_here(document, entries)) continue;
            Vouched::Paper paper{document.title,
                                 visit.t("Handed in on {}.", day_of(visit, document.recorded_at)),
                                 {}};
            if (dossier::may_open(document) &&
                people::may(visit.who->roles, people::Permission::review_application))
                paper.hours_path =
                    fmt::format("{}/desk/papers/{}/hours", visit.home(), document.id.text);
            for (const auto& page : document.pages)
                paper.pages.push_back(told(visit, opened, document, page));
            view.papers.push_back(std::move(paper));
        }
    });
    return render(view, visit.t);
}

html::Answer paper_answer(const Visit& visit, const Opened& opened) {
    const dossier::DocumentId id{std::string(visit.request.place("paper"))};
    const auto document = db::read(visit.house.database, [&](db::Tx& tx) {
        auto found = dossier::find_document(tx, id);
        const bool is_theirs =
            found && people::is_one_person(tx, found->person, opened.file.person);
        return is_theirs ? std::move(found) : std::nullopt;
    });
    if (!document || document->is_removed) return http::refusal(404);
    for (const auto& page : document->pages) {
        if (std::to_string(page.place) != visit.request.place("page")) continue;
        if (!dossier::may_open(page.state)) return http::refusal(404);
        auto bytes = dossier::bytes_of(visit.house, *document, page);
        if (!bytes) return http::refusal(404);
        // Nobody reads a paper without a trace: the line is kept before the bytes go out.
        db::transact(visit.house.database, [&](db::Tx& tx) {
            journal::record(tx,
                            {"document.opened", visit.who->person.text, document->id.text,
                             document->person.text},
                            visit.house.clock.now());
        });
        return dossier::download_of(*document, page, std::move(*bytes));
    }
    return http::refusal(404);
}

}  // namespace waymark::desk
