// SPDX-License-Identifier: Apache-2.0
// An application before it is handed in.
#include <algorithm>

#include "application/pages/candidate.h"

namespace waymark::application {

html::Markup render(const BeginPage& view, const words::Speaker& t);
html::Markup render(const TaskListPage& view, const words::Speaker& t);
html::Markup render(const SectionPage& view, const words::Speaker& t);
html::Markup render(const CheckPage& view, const words::Speaker& t);

namespace {

using people::Visit;

/// The end of the year is told apart from so many days before it.
constexpr int near_days = 60;
/// A section shows so many entries of the file; the rest stand in the ledgers.
constexpr std::size_t entries_shown = 50;

/// The edition under which somebody would begin today; where none is in force, the one whose words
/// tell what an earlier application was for.
const scheme::Edition* named_today(const Editions& editions, std::string_view credential,
                                   Date today) {
    std::vector<const scheme::Edition*> all;
    for (const auto& edition : editions) all.push_back(&edition);
    return scheme::choose(all, credential, {}, today).edition;
}

bool is_ready(eligibility::Status status) {
    return status == eligibility::Status::met || status == eligibility::Status::waived ||
           status == eligibility::Status::not_applicable;
}

std::string entry_line(const Judged& judged, const eligibility::Credit& credit,
                       const words::Speaker& t) {
    const auto& entry = judged.record.dossier.entries[credit.entry];
    return t("{}: {}, {}", judged.record.titles.text(entry.title),
             eligibility::amount_text(credit.amount, scheme::Unit::hour, t.language()),
             html::spoken_day(entry.on, t.language()));
}

}  // namespace

html::Page CandidatePages::begin_page(const Visit& visit, std::string error) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    BeginPage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.credentials.name = "credential";
    view.credentials.title = t("Which credential do you apply for?");
    view.credentials.error = error;
    for (const auto& credential : offered_) {
        const auto* edition = named_today(editions_, credential, now.today);
        // What nobody can begin today is not offered.
        if (edition == nullptr || !scheme::is_in_force(*edition, now.today)) continue;
        view.credentials.choices.push_back({credential, edition->short_name.in(t.language()),
                                            edition->summary.in(t.language()), false,
                                            edition->name.in(t.language())});
    }
    const auto earlier = db::read(visit.house.database, [&](db::Tx& tx) {
        return applications_of(tx, now, visit.who->person);
    });
    for (const auto& one : earlier) {
        const auto* edition = named_today(editions_, one.credential, now.today);
        view.earlier.push_back(
            {path_of(visit, one.id),
             edition == nullptr ? one.credential : edition->short_name.in(t.language()),
             spoken(one.state.stage, t), tone_of(one.state.stage),
             html::spoken_day(one.steps.front().on, t.language())});
    }
    if (!error.empty()) view.errors = html::summary_of({{"credential", error}});
    return page_of(std::string(t("Apply for a credential")), render(view, t), !error.empty());
}

html::Answer CandidatePages::start(const Visit& visit) const {
    if (!visit.request.asked("again").empty()) return begin_page(visit, {});
    const auto now = occasion_of(visit);
    const auto all = db::read(visit.house.database, [&](db::Tx& tx) {
        return applications_of(tx, now, visit.who->person);
    });
    const auto open =
        std::ranges::find_if(all, [](const Application& one) { return one.state.is_open(); });
    if (open != all.end()) return http::redirect(path_of(visit, open->id));
    return begin_page(visit, {});
}

html::Answer CandidatePages::begin(const Visit& visit) const {
    const auto credential = visit.request.field("credential");
    if (std::ranges::find(offered_, credential) == offered_.end())
        return begin_page(visit, spoken(Refusal::no_such_credential, visit.t));
    const auto now = occasion_of(visit);
    const auto begun = db::transact(
        visit.house.database, [&](db::Tx& tx) { return application::begin(tx, now, credential); });
    if (!begun) return begin_page(visit, spoken(begun.error(), visit.t));
    return http::redirect(path_of(visit, *begun));
}

html::Page CandidatePages::task_list(const Visit& visit, const Opened& opened) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const auto& application = opened.application;
    TaskListPage view;
    view.home = visit.home();
    view.path = path_of(visit, application.id);
    view.form_token = people::form_token(visit);
    view.credential = opened.edition().short_name.in(t.language());
    view.edition = edition_name(opened.edition(), t);
    const auto ends_on = application.facts.frame.draft_ends_on.value_or(now.today);
    view.deadline = t("You have until {} to hand it in.", html::spoken_day(ends_on, t.language()));
    view.is_deadline_near = days_between(now.today, ends_on) <= near_days;
    const auto left = days_between(now.today, ends_on);
    view.left = left == 0 ? std::string(t("That is today."))
                          : t.many("That is {} day from now.", "That is {} days from now.", left);
    const auto choice = pinned(now, application);
    if (choice.offered != nullptr && choice.offered->edition != application.edition)
        view.offered = choice.offered->edition;
    for (const auto* clause : sections_of(opened.edition()))
        view.sections.push_back(section_line(opened, *clause, view.path, t));
    view.texts = text_lines(visit, opened, view.path);
    return page_of(t("Your application for {}", view.credential), render(view, t), false);
}

html::Answer CandidatePages::section(const Visit& visit) const {
    const auto& t = visit.t;
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    const auto id = visit.request.place("section");
    for (const auto* clause : sections_of(opened->edition())) {
        if (clause->id != id) continue;
        SectionPage view;
        view.home = visit.home();
        view.path = path_of(visit, opened->application.id);
        view.title = clause->title.in(t.language());
        view.note = clause->note.in(t.language());
        const auto findings = opened->judged.findings_of(id);
        for (const auto* finding : findings)
            view.findings.push_back(line_of(*finding, opened->edition(), t));
        const auto& judgement = opened->judged.judgement;
        for (const auto& credit : judgement.credits) {
            const auto* taker = &judgement.findings[credit.finding];
            if (std::ranges::find(findings, taker) == findings.end()) continue;
            if (view.entries.size() < entries_shown)
                view.entries.push_back(entry_line(opened->judged, credit, t));
        }
        return page_of(view.title, render(view, t), false);
    }
    return http::refusal(404);
}

html::Page CandidatePages::check_page(const Visit& visit, const Opened& opened,
                                      std::string error) const {
    const auto& t = visit.t;
    CheckPage view;
    view.path = path_of(visit, opened.application.id);
    view.form_token = people::form_token(visit);
    view.credential = opened.edition().short_name.in(t.language());
    view.is_complete = true;
    for (const auto* clause : sections_of(opened.edition())) {
        view.sections.push_back(section_line(opened, *clause, view.path, t));
        for (const auto* finding : opened.judged.findings_of(clause->id))
            if (finding->depth == 0 && !is_ready(finding->status)) view.is_complete = false;
    }
    view.texts = text_lines(visit, opened, view.path);
    for (auto& line : view.texts)
        if (line.detail.empty()) line.detail = line.status;
    view.fee = fee_in_words(opened, occasion_of(visit).today, t);
    view.is_signed = has_signed_all(opened);
    if (!error.empty()) view.errors = html::summary_of({{"main", error}});
    return page_of(std::string(t("Check your answers")), render(view, t), !error.empty());
}

html::Answer CandidatePages::check(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    if (opened->application.state.stage != Stage::draft)
        return http::redirect(path_of(visit, opened->application.id));
    return check_page(visit, *opened, {});
}

html::Answer CandidatePages::submit(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    const auto now = occasion_of(visit);
    const auto copy = frozen(opened->judged);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return application::submit(tx, now, opened->application.id, copy);
    });
    if (!done && done.error() != Refusal::not_now)
        return check_page(visit, *opened, spoken(done.error(), visit.t));
    return http::redirect(path_of(visit, opened->application.id));
}

html::Answer CandidatePages::choose_edition(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return application::choose_edition(tx, now, opened->application.id,
                                           visit.request.field("edition"));
    });
    if (!done) return check_page(visit, *opened, spoken(done.error(), visit.t));
    return http::redirect(path_of(visit, opened->application.id));
}

}  // namespace waymark::application
