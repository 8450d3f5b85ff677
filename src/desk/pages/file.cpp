// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "desk/pages/desk_pages.h"
#include "desk/pages/flags.h"
#include "desk/pages/office.h"
#include "desk/second/result.h"
#include "eligibility/preference.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "registry/registry.h"
#include "tasks/proposals.h"

namespace waymark::desk {

html::Markup render(const FilePage& view, const words::Speaker& t);

namespace {

using application::Act;
using people::Visit;

constexpr std::int64_t tasks_read = 500;

std::string status_tone(eligibility::Status status) {
    const bool is_fine = status == eligibility::Status::met ||
                         status == eligibility::Status::waived ||
                         status == eligibility::Status::not_applicable;
    return is_fine ? "tag-done" : "tag-wait";
}

SectionLine line_of(const Opened& opened, const scheme::Clause& clause, const words::Speaker& t) {
    const auto language = t.language();
    const auto& edition = *opened.judged.edition;
    SectionLine line;
    line.title = clause.title.in(language);
    line.clause = fmt::format("{}@{}, {}", edition.credential, edition.edition, clause.id);
    for (const auto* finding : opened.judged.findings_of(clause.id)) {
        if (!line.found.empty()) continue;
        line.found = eligibility::sentence(*finding, edition, language);
        line.status = eligibility::words(finding->status, language);
        line.status_tone = status_tone(finding->status);
    }
    const auto* section = opened.file.facts.section(clause.id);
    if (section == nullptr) return line;
    line.verdict = application::spoken(section->verdict, t);
    line.tone = application::tone_of(section->verdict);
    line.note = section->note;
    for (const auto& code : section->codes)
        if (const auto* reason = application::reason_coded(code))
            line.reasons.emplace_back(reason->title(language));
    return line;
}

std::string state_of(const application::Request& request, Date today, const words::Speaker& t) {
    const auto due = html::spoken_day(request.due, t.language());
    if (request.is_reviewed) return std::string(t("Answered and read"));
    if (!request.is_open()) return std::string(t("Answered; to be read"));
    if (request.is_overdue(today)) return t("Was due on {}", due);
    return t("Due on {}", due);
}

std::string state_of(const application::Verification& one, const words::Speaker& t) {
    if (!one.received_on) return t("Due on {}", html::spoken_day(one.due, t.language()));
    return std::string(one.is_confirmed ? t("Confirmed") : t("Not confirmed"));
}

/// An exam result as it was written down, and whether it was corrected since.
std::string told_of_result(const Opened& opened, const application::Step& step,
                           const words::Speaker& t) {
    if (step.act != Act::record_result && step.act != Act::correct_result) return {};
    const auto& file = opened.file;
    const bool is_first = step.act == Act::record_result;
    const auto place = &step - file.steps.data();
    const auto id = is_first ? std::to_string(place) : step.about.substr(0, step.about.find(' '));
    const auto* attempt = file.facts.attempt(id);
    if (attempt == nullptr) return {};
    auto told = *attempt;
    told.on = step.day.value_or(step.on);
    told.is_passed = step.word == "passed";
    auto text = spoken_attempt(told, *opened.judged.edition, t);
    if (is_first && attempt->is_corrected) text = t("{} (corrected later)", text);
    return text;
}

std::string who_did(db::Tx& tx, const std::string& actor, const application::Step* step,
                    const words::Speaker& t) {
    const auto first = name_of(tx, actor);
    if (step == nullptr || step->act != Act::correct_result) return first;
    const auto second = step->about.substr(step->about.find(' ') + 1);
    return t("{}, confirmed by {}", first, name_of(tx, second));
}

/// A correction that waits, and a number that stands on a result which was taken back.
void add_corrections(db::Tx& tx, const Visit& visit, const application::Application& file,
                     const application::Occasion& now, FilePage& view) {
    if (people::may(visit.who->roles, people::Permission::change_standing))
        for (const auto& one : tasks::open_proposals(tx, now.now))
            if (is_correction(one) && one.wanted.about == file.id.text)
                view.second_path = view.home + "/desk/second/" + one.id.text;
    if (!file.facts.registered_on || file.facts.attempts.empty() || file.facts.has_passed()) return;
    const auto listing = registry::look_up(tx, file.facts.number, now.today, now.now);
    if (!listing || listing->standing == registry::Standing::withdrawn) return;
    view.doubt = visit.t(
        "The exam result behind number {} was taken back, and the number still stands: {}. Two "
        "people decide what comes of it.",
        registry::spoken_number(listing->number), registry::spoken(listing->standing, visit.t));
}

using Told = std::pair<clock::Instant, FilePage::Past>;

/// What came of flags about the candidate's referees.
void add_flags(db::Tx& tx, const Visit& visit, const Opened& opened, std::vector<Told>& all) {
    const auto& t = visit.t;
    for (const auto& record : people::records_of(tx, opened.file.person))
        for (const auto& one : tasks::closed_tasks_of(tx, record.text)) {
            // What was closed before this application has no part in it.
            const bool is_before = one.closed_at < opened.file.instants.front();
            if (!is_flag(one.task.kind) || is_before) continue;
            const auto outcome = flag_outcome_in(one.outcome);
            const auto day = visit.house.clock.zone().date_of(one.closed_at);
            all.push_back({one.closed_at,
                           {html::spoken_day(day, t.language()),
                            t("A flag was closed: {}. {}.", spoken(one.task.kind, t),
                              spoken_outcome(outcome.word, t)),
                            name_of(tx, one.closed_by),
                            outcome.note,
                            {}}});
        }
}

void add_past(db::Tx& tx, const Visit& visit, const Opened& opened, FilePage& view) {
    const auto language = visit.t.language();
    const auto& zone = visit.house.clock.zone();
    std::vector<Told> all;
    for (const auto& [line, step, section] : application::moments_of(tx, opened.file)) {
        auto about = application::title_of_section(*opened.judged.edition, section, language);
        if (step != nullptr && about.empty()) about = told_of_result(opened, *step, visit.t);
        all.push_back({line.at,
                       {html::spoken_day(zone.date_of(line.at), language),
                        std::string(journal::sentence_of(line.line.act, language)),
                        who_did(tx, line.line.actor, step, visit.t),
                        step == nullptr ? std::string() : step->note, std::move(about)}});
    }
    add_flags(tx, visit, opened, all);
    std::ranges::stable_sort(all, {}, &Told::first);
    for (auto& one : all) view.past.push_back(std::move(one.second));
}

/// The tasks about somebody's referees, which an approval waits for.
void add_waits(db::Tx& tx, const Visit& visit, const application::Application& file,
               FilePage& view) {
    if (!file.facts.has_open_flags) return;
    const bool may_see = people::may(visit.who->roles, people::Permission::see_tasks);
    for (const auto& task : tasks::open_tasks(tx, tasks_read)) {
        const auto is_theirs = [&](const people::PersonId& record) {
            return tasks::concerns(task, record.text);
        };
        if (!is_flag(task.kind) ||
            std::ranges::none_of(people::records_of(tx, file.person), is_theirs))
            continue;
        const auto path = may_see ? view.home + "/desk/tasks#task-" + task.id.text : std::string();
        view.waits.push_back({spoken(task.kind, visit.t), path});
    }
}

std::string note_of(const application::Facts& facts, const words::Speaker& t) {
    if (facts.held_on) return t("On hold: {}", facts.hold_note);
    if (facts.review_asked_on) return t("Why they ask to look again: {}", facts.review_note);
    return {};
}

}  // namespace

html::Page page_of(std::string title, html::Markup body, bool has_errors) {
    html::Page page;
    page.status = has_errors ? 422 : 200;
    page.title = std::move(title);
    page.memory = html::Memory::nothing;
    page.body = std::move(body);
    return page;
}

std::string path_of(const Visit& visit, const application::ApplicationId& id) {
    return visit.home() + "/desk/applications/" + id.text;
}

std::string own_path_of(const Visit& visit, const application::ApplicationId& id) {
    return visit.home() + "/my/application/" + id.text;
}

std::string credential_of(const Opened& opened, const words::Speaker& t) {
    return opened.judged.edition->name.in(t.language());
}

std::vector<SectionLine> section_lines(const Visit& visit, const Opened& opened) {
    std::vector<SectionLine> lines;
    for (const auto* clause : application::sections_of(*opened.judged.edition)) {
        auto line = line_of(opened, *clause, visit.t);
        line.path = path_of(visit, opened.file.id) + "/sections/" + clause->id;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<AskedLine> asked_lines(const Opened& opened, std::string_view section, Date today,
                                   const words::Speaker& t) {
    std::vector<AskedLine> lines;
    for (const auto& request : opened.file.facts.requests)
        if (section.empty() || request.section == section)
            lines.push_back({request.what, state_of(request, today, t), request.answer});
    for (const auto& one : opened.file.facts.verifications)
        if (section.empty() || one.section == section)
            lines.push_back({one.what, state_of(one, t), {}});
    return lines;
}

namespace {

std::string_view found_by_rules(const eligibility::Judgement& judgement, const words::Speaker& t) {
    switch (eligibility::standing_of(judgement).headline) {
        case eligibility::Headline::complete: return t("The rules find everything met.");
        case eligibility::Headline::ready_to_apply:
            return t("The rules find everything met but the exam, which comes later.");
        case eligibility::Headline::waiting:
            return t("By the rules, proof or a person is awaited.");
        case eligibility::Headline::to_do: break;
    }
    return t("The rules find something still to do.");
}

}  // namespace

std::string recommendation_of(const Opened& opened, const words::Speaker& t) {
    using application::Decision;
    const auto engine = found_by_rules(opened.judged.judgement, t);
    switch (opened.file.facts.recommendation) {
        case Decision::none: return std::string(engine);
        case Decision::approved: return t("{} The reviewer recommends approval.", engine);
        case Decision::declined: return t("{} The reviewer recommends a decline.", engine);
    }
    return {};
}

html::Page DeskPages::file_page(const Visit& visit, const Opened& opened, std::string error) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const auto& file = opened.file;
    FilePage view;
    view.home = visit.home();
    view.path = path_of(visit, file.id);
    view.form_token = people::form_token(visit);
    if (!error.empty()) view.errors = html::summary_of({{"main", error}});
    view.name = opened.name;
    view.credential = credential_of(opened, t);
    view.edition = file.credential + "@" + file.edition;
    view.stage = application::spoken(file.state.stage, t);
    view.tone = application::tone_of(file.state.stage);
    view.turn = application::whose_turn_for_staff(file.state.turn, t);
    view.days = std::to_string(application::board_days(file.steps, file.facts.frame, now.today));
    view.recommends = recommendation_of(opened, t);
    view.note = note_of(file.facts, t);
    for (const auto act : {Act::approve, Act::decline, Act::uphold, Act::reverse})
        if (is_offered(file, act, *visit.who)) view.decide_path = view.path + "/decide";
    for (const auto& page : act_pages())
        if (is_offered(file, page.act, *visit.who))
            view.acts.push_back({view.path + "/" + std::string(page.slug), button_of(page.act, t),
                                 page.is_asked_first});
    if (!file.facts.number.empty()) {
        view.register_path = view.home + "/register/" + file.facts.number;
        if (people::may(visit.who->roles, people::Permission::change_standing))
            view.standing_path = view.home + "/desk/register/" + file.facts.number;
    }
    view.sections = section_lines(visit, opened);
    view.asked = asked_lines(opened, {}, now.today, t);
    db::read(visit.house.database, [&](db::Tx& tx) {
        view.assigned = name_of(tx, file.facts.assigned_to);
        add_past(tx, visit, opened, view);
        add_waits(tx, visit, file, view);
        add_corrections(tx, visit, file, now, view);
    });
    if (view.assigned.empty()) view.assigned = t("Nobody");
    return page_of(view.name, render(view, t), !error.empty());
}

html::Answer DeskPages::file(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    return file_page(visit, *opened, {});
}

}  // namespace waymark::desk
