// SPDX-License-Identifier: Apache-2.0
#include "desk/second/pages.h"

#include "desk/pages/desk_pages.h"
#include "desk/second/export.h"
#include "desk/second/result.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const WaitingPage& view, const words::Speaker& t);

namespace {

using people::Visit;

WaitingPage::Line line_of(db::Tx& tx, const Visit& visit, const application::Occasion& now,
                          const tasks::Proposal& one) {
    const auto& t = visit.t;
    WaitingPage::Line line;
    line.path = visit.home() + "/desk/second/" + one.id.text;
    line.title = title_of(one, t);
    line.about = about_of(tx, one, now);
    const auto day = visit.house.clock.zone().date_of(one.asked_at);
    line.asked =
        t("{} asked on {}", name_of(tx, one.asked_by), html::spoken_day(day, t.language()));
    line.is_own = one.asked_by == visit.who->person.text;
    return line;
}

/// Somebody's question for another look, which waits for people who did not decide.
WaitingPage::Line review_line(db::Tx& tx, const Visit& visit, const application::Occasion& now,
                              const registry::StandingReview& one) {
    const auto& t = visit.t;
    WaitingPage::Line line;
    line.path = visit.home() + "/desk/register/" + one.number;
    line.title = t("Look at a standing again");
    if (const auto listing = registry::look_up(tx, one.number, now.today, now.now))
        line.about = listing->name + ", " + listing->number;
    const auto day = visit.house.clock.zone().date_of(one.asked_at);
    line.asked = t("The holder asked on {}", html::spoken_day(day, t.language()));
    if (registry::has_decided(tx, one.number, now.who.text))
        line.note = left_to_others(tx, visit, now, one.number);
    return line;
}

std::string answer_in_words(db::Tx& tx, const tasks::AnsweredProposal& one,
                            const words::Speaker& t) {
    const auto by = name_of(tx, one.by);
    switch (one.outcome) {
        case tasks::ProposalOutcome::agreed: return t("{} confirmed it", by);
        case tasks::ProposalOutcome::turned_down: return t("{} turned it down", by);
        case tasks::ProposalOutcome::taken_back: return t("{} took it back", by);
        case tasks::ProposalOutcome::ran_out: break;
    }
    return std::string(t("Nobody answered within a week"));
}

WaitingPage::Line answered_line(db::Tx& tx, const Visit& visit, const application::Occasion& now,
                                const tasks::AnsweredProposal& one) {
    auto line = line_of(tx, visit, now, one.proposal);
    const auto day = visit.house.clock.zone().date_of(one.at);
    line.path = subject_path(visit, one.proposal);
    line.answer =
        answer_in_words(tx, one, visit.t) + ", " + html::spoken_day(day, visit.t.language());
    line.note = one.note;
    return line;
}

}  // namespace

std::string title_of(const tasks::Proposal& one, const words::Speaker& t) {
    if (is_export(one)) return std::string(t("Take everything out"));
    if (is_correction(one)) return std::string(t("Correct an exam result"));
    return spoken_change(change_of(one).standing, t);
}

std::string about_of(db::Tx& tx, const tasks::Proposal& one, const application::Occasion& now) {
    if (is_export(one)) return {};
    if (is_correction(one)) {
        const auto file = application::find_application(tx, now, {one.wanted.about});
        return file ? people::person_of(tx, file->person).name : std::string();
    }
    const auto listing = registry::look_up(tx, one.wanted.about, now.today, now.now);
    return listing ? listing->name + ", " + listing->number : std::string();
}

std::string subject_path(const Visit& visit, const tasks::Proposal& one) {
    if (is_export(one)) return visit.home() + "/desk/export";
    const auto* folder = is_correction(one) ? "applications" : "register";
    return fmt::format("{}/desk/{}/{}", visit.home(), folder, one.wanted.about);
}

std::string nobody_else(const words::Speaker& t) {
    return std::string(t(
        "Nobody else at this board may confirm such an act. Ask an administrator to make a second "
        "person director or decider."));
}

std::string alone_in_words(db::Tx& tx, const Visit& visit) {
    return others_who_may(tx, visit.who->person) > 0 ? std::string() : nobody_else(visit.t);
}

std::string second_in_words(db::Tx& tx, const Visit& visit, const application::Occasion& now) {
    long long waiting = 0;
    for (const auto& one : tasks::open_proposals(tx, now.now))
        if (one.asked_by != now.who.text && !bar_to_answer(tx, one, now)) ++waiting;
    for (const auto& one : registry::open_reviews(tx))
        if (!bar_to_change(tx, one.number, now)) ++waiting;
    if (waiting == 0) return std::string(visit.t("Waiting for a second person"));
    return visit.t("Waiting for a second person: {}", waiting);
}

html::Page SecondPages::waiting_page(const Visit& visit, std::string error,
                                     std::string note) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    WaitingPage view;
    view.home = visit.home();
    view.note = std::move(note);
    view.number.name = "number";
    view.number.title = t("Number in the register");
    view.number.value = visit.request.asked("number");
    view.number.error = std::move(error);
    if (!view.number.error.empty())
        view.errors = html::summary_of({{view.number.name, view.number.error}});
    db::read(visit.house.database, [&](db::Tx& tx) {
        view.alone = alone_in_words(tx, visit);
        view.lines.clear();
        for (const auto& one : tasks::open_proposals(tx, now.now))
            // Who has a conflict of interest neither answers it nor reads why it was asked.
            if (!bar_to_answer(tx, one, now)) view.lines.push_back(line_of(tx, visit, now, one));
        for (const auto& one : registry::open_reviews(tx))
            // Who decided sees that it waits, so that it cannot be forgotten, and not why.
            if (!bar_to_change(tx, one.number, now) ||
                registry::has_decided(tx, one.number, now.who.text))
                view.lines.push_back(review_line(tx, visit, now, one));
        view.answered.clear();
        const auto since = clock::seconds_after(now.now, -tasks::answers_shown_seconds);
        for (const auto& one : tasks::answered_proposals(tx, since, now.now))
            if (!bar_to_answer(tx, one.proposal, now))
                view.answered.push_back(answered_line(tx, visit, now, one));
    });
    return page_of(std::string(t("Waiting for a second person")), render(view, t),
                   !view.errors.items.empty());
}

html::Answer SecondPages::waiting(const Visit& visit) const { return waiting_page(visit, {}, {}); }

html::Answer SecondPages::find(const Visit& visit) const {
    const auto number = registry::parse_number(visit.request.asked("number"));
    const auto holder = db::read(visit.house.database, [&](db::Tx& tx) {
        return number ? registry::holder_of(tx, *number) : std::nullopt;
    });
    if (holder) return http::redirect(visit.home() + "/desk/register/" + *number);
    return waiting_page(visit, spoken(StandingRefusal::no_such_number, visit.t), {});
}

void add_second_person(people::Pages& pages, const application::Editions& editions,
                       const TakeBackup& take) {
    add_export(pages, take);
    const auto shown = std::make_shared<SecondPages>(editions);
    const auto add = [&](http::Method method, std::string path, auto handler) {
        people::PageRoute route{
            method, std::move(path), people::Permission::change_standing,
            [shown, handler](const Visit& visit) { return ((*shown).*handler)(visit); },
            http::Weight::heavy};
        route.asks_second_person = true;
        pages.push_back(std::move(route));
    };
    constexpr auto get = http::Method::get;
    constexpr auto post = http::Method::post;
    add(get, "/desk/second", &SecondPages::waiting);
    add(get, "/desk/second/{id}", &SecondPages::proposal);
    add(post, "/desk/second/{id}/confirm", &SecondPages::confirm);
    add(post, "/desk/second/{id}/turn-down", &SecondPages::turn_down);
    add(get, "/desk/register", &SecondPages::find);
    add(get, "/desk/register/{number}", &SecondPages::registration);
    add(post, "/desk/register/{number}", &SecondPages::ask);
    add(post, "/desk/register/{number}/review", &SecondPages::uphold);
    const auto add_own = [&](http::Method method, auto handler) {
        pages.push_back(
            {method, "/my/registration/{number}/review", people::Permission::own_file,
             [shown, handler](const Visit& visit) { return ((*shown).*handler)(visit); }});
    };
    add_own(get, &SecondPages::look);
    add_own(post, &SecondPages::ask_look);
}

}  // namespace waymark::desk
