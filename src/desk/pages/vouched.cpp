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

html::Markup render(const Since& view, const words::Speaker& t);

namespace {

using application::KeptPaper;
using application::Statement;
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

std::vector<std::string> warnings_of(const std::vector<Flag>& flags, std::int64_t issue,
                                     const words::Speaker& t) {
    std::vector<std::string> warnings;
    for (const auto flag : flags) warnings.emplace_back(spoken(flag, t));
    if (issue > 1)
        warnings.push_back(t("The letter was sent {} times, or to another address before.",
                             std::to_string(issue)));
    return warnings;
}

/// What a referee had said by the hand-in, or has said by now.
Vouched::Referee told(const Visit& visit, const Statement& one) {
    const auto& t = visit.t;
    Vouched::Referee referee;
    referee.name = one.name;
    referee.address = one.address;
    referee.state = spoken(one.state, t);
    referee.tone = one.state == AttestationState::confirmed ? "tag-done" : "tag-wait";
    referee.when = one.answered_at ? t("Answered on {}.", day_of(visit, *one.answered_at))
                                   : t("Asked on {}.", day_of(visit, one.asked_at));
    referee.comment = one.comment;
    for (const auto& line : one.lines)
        referee.lines.push_back(
            {fmt::format("{}, {}, {}", line.title,
                         eligibility::amount_text(line.amount, scheme::Unit::hour, t.language()),
                         html::spoken_day(line.on, t.language())),
             std::string(spoken(line.outcome, t))});
    return referee;
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

Vouched::Paper told(const Visit& visit, const Opened& opened, const Document& document) {
    Vouched::Paper paper;
    paper.title = document.title;
    paper.when = visit.t("Handed in on {}.", day_of(visit, document.recorded_at));
    const bool may_read = !document.is_removed && dossier::may_open(document) &&
                          people::may(visit.who->roles, people::Permission::review_application);
    if (may_read)
        paper.hours_path = fmt::format("{}/desk/papers/{}/hours", visit.home(), document.id.text);
    for (const auto& page : document.pages)
        paper.pages.push_back(told(visit, opened, document, page));
    return paper;
}

/// The first lines of the entries that a section speaks of.
std::set<std::string> entries_of(db::Tx& tx, const application::Judged& judged,
                                 std::string_view section) {
    std::set<std::string> entries;
    for (const auto& id : lines_in(judged, section))
        if (const auto line = dossier::find_line(tx, {id})) entries.insert(line->entry.text);
    return entries;
}

/// A paper about hours of other sections stands there; every other paper may matter here.
bool is_here(std::string_view about, const std::set<std::string>& entries) {
    if (!about.starts_with("entry ")) return true;
    return entries.contains(std::string(about.substr(6)));
}

bool is_here(const Statement& one, const std::set<std::string>& entries) {
    return std::ranges::any_of(one.lines,
                               [&](const auto& line) { return entries.contains(line.entry.text); });
}

/// Whether a page still holds the bytes that were handed in.
bool is_as_kept(const KeptPaper& kept, const Document& document) {
    return std::ranges::equal(kept.pages, document.pages,
                              [](const auto& then, const dossier::PaperPage& now) {
                                  return then.place == now.place && then.digest == now.digest;
                              });
}

void add_paper(db::Tx& tx, const Visit& visit, const Opened& opened, const KeptPaper& kept,
               Vouched& view) {
    const auto document = dossier::find_document(tx, kept.id);
    if (!document) return;
    auto paper = told(visit, opened, *document);
    paper.title = kept.title;
    if (document->is_removed)
        paper.since = visit.t("After handing in, the candidate took it out of the file.");
    if (!is_as_kept(kept, *document)) paper.since = visit.t("Its pages differ from what was kept.");
    view.papers.push_back(std::move(paper));
}

void add_referee(db::Tx& tx, const Visit& visit, const Statement& kept, Vouched& view) {
    const auto& t = visit.t;
    auto referee = told(visit, kept);
    const auto now = dossier::find_attestation(tx, kept.id);
    referee.warnings = warnings_of(now ? now->flags : std::vector<Flag>{}, kept.issue, t);
    if (now && now->state != kept.state)
        referee.since = t("After the file was handed in: {}", spoken(now->state, t));
    view.referees.push_back(std::move(referee));
}

}  // namespace

html::Markup vouched(const Visit& visit, const Opened& opened, std::string_view section) {
    Vouched view;
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto entries = entries_of(tx, opened.judged, section);
        for (const auto& one : opened.judged.proofs.statements)
            if (is_here(one, entries)) add_referee(tx, visit, one, view);
        for (const auto& paper : opened.judged.proofs.papers)
            if (is_here(paper.about, entries)) add_paper(tx, visit, opened, paper, view);
    });
    return render(view, visit.t);
}

html::Markup since(const Visit& visit, const Opened& opened, const application::Judged& now,
                   std::string_view section) {
    const auto& t = visit.t;
    const auto& kept = opened.judged.proofs;
    Since view;
    view.evidence.lines = evidence_since(opened.judged, now, section, t);
    if (!view.evidence.lines.empty())
        for (const auto* finding : now.findings_of(section))
            if (view.found.empty())
                view.found = eligibility::sentence(*finding, *now.edition, t.language());
    db::read(visit.house.database, [&](db::Tx& tx) {
        view.gone = gone_since(tx, opened.judged, section, t);
        auto entries = entries_of(tx, opened.judged, section);
        entries.merge(entries_of(tx, now, section));
        for (const auto& one : now.proofs.statements) {
            const auto* before = kept.statement(one.id.text);
            const bool is_same = before != nullptr && before->state == one.state;
            if (is_same || !is_here(one, entries)) continue;
            const auto flags = dossier::find_attestation(tx, one.id)->flags;
            view.later.referees.push_back(told(visit, one));
            view.later.referees.back().warnings = warnings_of(flags, one.issue, t);
        }
        for (const auto& paper : now.proofs.papers) {
            if (kept.paper(paper.id.text) != nullptr || !is_here(paper.about, entries)) continue;
            view.later.papers.push_back(told(visit, opened, *dossier::find_document(tx, paper.id)));
        }
    });
    view.is_any = !view.evidence.lines.empty() || !view.gone.empty() ||
                  !view.later.referees.empty() || !view.later.papers.empty();
    return render(view, t);
}

html::Answer paper_answer(const Visit& visit, const Opened& opened) {
    const dossier::DocumentId id{std::string(visit.request.place("paper"))};
    const auto document = db::read(visit.house.database, [&](db::Tx& tx) {
        auto found = dossier::find_document(tx, id);
        const bool is_theirs =
            found && people::is_one_person(tx, found->person, opened.file.person);
        return is_theirs ? std::move(found) : std::nullopt;
    });
    if (!document) return http::refusal(404);
    // What was handed in stays in the file, even if its owner took it out since.
    if (document->is_removed && opened.judged.proofs.paper(id.text) == nullptr)
        return http::refusal(404);
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
