// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "dossier/office/disputes.h"
#include "dossier/pages/routes.h"
#include "dossier/pages/spoken.h"
#include "dossier/pages/views.h"
#include "platform/clock/clock.h"
#include "platform/db/db.h"

namespace waymark::dossier {

html::Markup render(const HoursPage& view, const words::Speaker& t);
html::Markup render(const LinePage& view, const words::Speaker& t);

namespace {

/// A list shows the lines of at most so many entries; the newest.
constexpr std::size_t rows_max = 500;

struct Ledgered {
    Record record;
    std::vector<Line> lines;
};

Ledgered ledger_of(const Visit& visit) {
    return db::read(visit.house.database, [&](db::Tx& tx) {
        return Ledgered{
            gathered(tx, visit.house.keyring, visit.house.clock.zone(), visit.who->person),
            lines_of(tx, visit.who->person)};
    });
}

std::map<std::string, LineVerdict, std::less<>> verdicts_by(const scheme::Edition& edition,
                                                            const Record& record,
                                                            const Visit& visit) {
    eligibility::Judge judge(edition);
    const auto judgement = judge.judge(record.dossier, {visit.house.clock.today(), {}});
    return line_verdicts(record.dossier, judgement, visit.t);
}

html::Answer hours_page(const Shelf& shelf, const Visit& visit) {
    const auto& t = visit.t;
    const auto ledger = ledger_of(visit);
    HoursPage view;
    view.home = visit.home();
    std::map<std::string, LineVerdict, std::less<>> verdicts;
    const auto editions = shelf.own_on(visit.house.clock.today());
    if (!editions.empty()) {
        verdicts = verdicts_by(*editions.front(), ledger.record, visit);
        view.basis = t("The last column is for the {}. Open an entry to see the others.",
                       editions.front()->short_name.in(t.language()));
    }
    for (auto line = ledger.lines.rbegin(); line != ledger.lines.rend(); ++line) {
        if (view.lines.size() == rows_max) break;
        const auto& claim = line->claim;
        view.lines.push_back({path_of(visit, "/my/hours/" + line->entry.text), title_of(claim, t),
                              spoken_days(claim.begun, claim.on, t.language()),
                              amount_of(claim, t.language()),
                              std::string(spoken(line->provenance, t)), verdicts[line->id.text]});
    }
    return page_of(std::string(t("Hours")), render(view, t));
}

std::vector<LinePage::Fact> facts_of(const Shelf& shelf, const Line& line, int share,
                                     const Visit& visit) {
    const auto& t = visit.t;
    const auto& claim = line.claim;
    std::vector<LinePage::Fact> facts = {
        {std::string(t("What it is")), std::string(spoken(claim.kind, t))},
        {std::string(t("When")), spoken_days(claim.begun, claim.on, t.language())},
        {std::string(t("Amount")), amount_of(claim, t.language())},
        {std::string(t("Where it comes from")), std::string(spoken(line.provenance, t))},
        {std::string(t("How it is shown")), std::string(spoken(claim.evidence, t))},
    };
    std::string topics;
    for (const auto& id : claim.categories)
        topics += (topics.empty() ? "" : ", ") + shelf.category_name(id, t.language());
    if (!topics.empty()) facts.push_back({std::string(t("Topic")), topics});
    if (share >= 0)
        facts.push_back({std::string(t("Share of recovery support")), t("{} percent", share)});
    return facts;
}

std::string_view told_step(const Line& line, const words::Speaker& t) {
    if (line.is_removed)
        return line.is_frozen() ? t("The board took it out.") : t("You took it out.");
    switch (line.provenance) {
        case Provenance::roster: return t("The trainer's list shows it.");
        case Provenance::transcript: return t("Staff found it in your transcript.");
        case Provenance::self:
        case Provenance::supervisor: break;
    }
    if (!line.confirmed_by.is_empty()) return t("Someone confirmed it.");
    if (line.supersedes.is_empty()) return t("It was added.");
    return t("It was corrected.");
}

std::vector<LinePage::Past> past_of(const std::vector<Line>& history, const Visit& visit) {
    std::vector<LinePage::Past> past;
    for (const auto& line : history) {
        const auto on = visit.house.clock.zone().date_of(line.recorded_at);
        const auto& claim = line.claim;
        past.push_back(
            {html::spoken_day(on, visit.t.language()),
             fmt::format("{} {}, {}, {}", told_step(line, visit.t), title_of(claim, visit.t),
                         spoken_days(claim.begun, claim.on, visit.t.language()),
                         amount_of(claim, visit.t.language()))});
    }
    return past;
}

/// Who vouches for an entry, so that its owner knows whom to ask about it.
std::string vouched_by(const Line& line, const Visit& visit) {
    const auto& t = visit.t;
    switch (line.provenance) {
        case Provenance::self: return {};
        case Provenance::supervisor: return std::string(t("Someone confirmed this entry."));
        case Provenance::roster: {
            const auto roster = db::read(visit.house.database,
                                         [&](db::Tx& tx) { return roster_behind(tx, line.entry); });
            return roster ? t("{} told the board that you were there.", roster->training.provider)
                          : std::string(t("From the trainer's list"));
        }
        case Provenance::transcript: {
            const auto paper = db::read(
                visit.house.database, [&](db::Tx& tx) { return find_document(tx, line.shown_by); });
            return paper ? t("Staff found it in your paper: {}", paper->title)
                         : std::string(t("From a school"));
        }
    }
    return {};
}

/// Whether its owner said that it is not right, and how far that is.
void add_dispute(LinePage& view, const Line& line, const Visit& visit) {
    const auto& t = visit.t;
    if (!can_be_disputed(line)) return;
    const auto dispute =
        db::read(visit.house.database, [&](db::Tx& tx) { return dispute_about(tx, line.entry); });
    if (!dispute || !dispute->is_open()) view.dispute_path = view.path + "/dispute";
    if (!dispute) return;
    const auto day_of = [&](clock::Instant at) {
        return html::spoken_day(visit.house.clock.zone().date_of(at), t.language());
    };
    view.dispute.push_back(t("On {}, you told the board that this is not right: {}",
                             day_of(dispute->opened_at), dispute->reason));
    if (dispute->is_open())
        view.dispute.emplace_back(
            t("Somebody at the board looks at it. The answer comes by "
              "e-mail."));
    else
        view.dispute.push_back(
            t("The board answered on {}: {}", day_of(*dispute->answered_at), dispute->answer));
}

html::Answer line_page(const Shelf& shelf, const Visit& visit) {
    const LineId entry{std::string(visit.request.place("entry"))};
    const auto ledger = ledger_of(visit);
    const auto line = std::ranges::find(ledger.lines, entry, &Line::entry);
    if (line == ledger.lines.end()) return not_here();
    const auto history =
        db::read(visit.house.database, [&](db::Tx& tx) { return history_of(tx, entry); });
    LinePage view;
    view.home = visit.home();
    view.path = path_of(visit, "/my/hours/" + entry.text);
    view.title = title_of(line->claim, visit.t);
    const auto& entries = ledger.record.dossier.entries;
    const auto entry_read = std::ranges::find(entries, line->id.text, &eligibility::Entry::id);
    view.facts = facts_of(shelf, *line, entry_read->duty_share, visit);
    for (const auto* edition : shelf.own_on(visit.house.clock.today())) {
        auto verdicts = verdicts_by(*edition, ledger.record, visit);
        view.verdicts.push_back(fmt::format("{}: {}", edition->short_name.in(visit.t.language()),
                                            verdicts[line->id.text].text));
    }
    view.is_frozen = line->is_frozen();
    view.vouched = vouched_by(*line, visit);
    add_dispute(view, *line, visit);
    view.past = past_of(history, visit);
    return page_of(view.title, render(view, visit.t));
}

}  // namespace

void add_hours(people::Pages& pages, const ShelfPointer& shelf) {
    pages.push_back(
        show("/my/hours", [shelf](const Visit& visit) { return hours_page(*shelf, visit); }));
    pages.back().weight = http::Weight::heavy;
    pages.push_back(show("/my/hours/{entry}",
                         [shelf](const Visit& visit) { return line_page(*shelf, visit); }));
    pages.back().weight = http::Weight::heavy;
}

}  // namespace waymark::dossier
