// SPDX-License-Identifier: Apache-2.0
// An application after it was handed in.
#include <algorithm>

#include "application/letters.h"
#include "application/pages/candidate.h"
#include "journal/journal.h"
#include "platform/clock/clock.h"

namespace waymark::application {

html::Markup render(const StatusPage& view, const words::Speaker& t);

namespace {

using people::Visit;

std::vector<std::string> what_is_next(const Opened& opened, Date today, const words::Speaker& t) {
    const auto& facts = opened.application.facts;
    const auto day = facts.submitted_on.value_or(today);
    switch (opened.application.state.stage) {
        case Stage::fee_due:
            return {fee_in_words(opened, day, t),
                    std::string(t("The review begins once the board has recorded it."))};
        case Stage::waiting: return {std::string(t("A reviewer takes up your application next."))};
        case Stage::in_review: return {std::string(t("A reviewer reads each part of it."))};
        case Stage::more_asked:
            return {std::string(t("Answer below. Each answer helps by itself."))};
        case Stage::verifying:
            return {std::string(t("The board asked someone else to confirm a part of it."))};
        case Stage::on_hold: return {facts.hold_note};
        case Stage::recommended:
            return {std::string(t("The review is done. A named person decides next."))};
        case Stage::approved:
            return {
                std::string(t("What is still to do is the exam. Once you pass, your name "
                              "enters the register."))};
        case Stage::decision_review:
            return {std::string(t("Other people than before look at the decision."))};
        case Stage::expired:
            return {std::string(t("What is in your file stays there. You can begin again."))};
        case Stage::draft:
        case Stage::withdrawn:
        case Stage::declined: break;
        case Stage::registered: return {t("Your number in the register is {}.", facts.number)};
    }
    return {};
}

StatusPage::Asked asked_of(const Request& request, const std::string& path, bool may_answer,
                           const words::Speaker& t) {
    StatusPage::Asked asked;
    asked.what = request.what;
    asked.due = t("Please answer by {}.", html::spoken_day(request.due, t.language()));
    asked.answer = request.answer;
    if (request.is_open() && may_answer) asked.path = path + "/answer/" + request.id;
    return asked;
}

/// The same thing several times on one day, such as reading sections, is told once, with the names
/// of all of them.
void add_past(StatusPage& view, std::string when, std::string_view what,
              const std::string& section) {
    const bool is_again =
        !view.past.empty() && view.past.back().when == when && view.past.back().what == what;
    if (!is_again) view.past.push_back({std::move(when), std::string(what), {}});
    auto& sections = view.past.back().sections;
    if (!section.empty() && std::ranges::find(sections, section) == sections.end())
        sections.push_back(section);
}

std::string usual_in_words(const std::vector<std::int64_t>& days, const words::Speaker& t) {
    const auto usual = usual_of(days);
    if (usual.count < usual_min)
        return std::string(t("The board has decided too few applications to say what is usual."));
    return t(
        "Half of all applications took the board {} working days or fewer; nine of ten took "
        "{} or fewer.",
        usual.median, usual.ninetieth);
}

}  // namespace

html::Page CandidatePages::status(const Visit& visit, const Opened& opened) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const auto& application = opened.application;
    const auto& state = application.state;
    const auto language = t.language();
    StatusPage view;
    view.home = visit.home();
    view.path = path_of(visit, application.id);
    view.credential = opened.edition().short_name.in(t.language());
    view.edition = edition_name(opened.edition(), t);
    view.stage = spoken(state.stage, t);
    view.tone = tone_of(state.stage);
    view.turn = whose_turn(state, t);
    view.next = what_is_next(opened, now.today, t);
    for (const auto& request : application.facts.requests)
        view.asked.push_back(asked_of(request, view.path, state.acts.has(Act::answer), t));
    const auto used = board_days(application.steps, application.facts.frame, now.today);
    view.days_used = t.many("The board has used {} working day so far.",
                            "The board has used {} working days so far.", used);
    if (state.stage == Stage::registered)
        view.register_path = view.home + "/register/" + application.facts.number;
    view.may_withdraw = state.acts.has(Act::withdraw);
    view.may_ask_review = state.acts.has(Act::ask_review);
    view.may_begin = !state.is_open() && state.stage != Stage::registered;
    db::read(visit.house.database, [&](db::Tx& tx) {
        view.usual = usual_in_words(board_days_of_decided(tx, now.now), t);
        if (application.facts.decision == Decision::declined)
            for (auto& ground : grounds_of(tx, now, application, t))
                view.grounds.push_back(
                    {ground.clause, ground.seen, ground.reasons, ground.note, ground.remedies});
        for (const auto& moment : moments_of(tx, application))
            add_past(view,
                     html::spoken_day(visit.house.clock.zone().date_of(moment.line.at), language),
                     journal::sentence_of(moment.line.line.act, language),
                     title_of_section(opened.edition(), moment.section, language));
    });
    return page_of(t("Your application for {}", view.credential), render(view, t), false);
}

html::Answer CandidatePages::show(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return http::refusal(404);
    if (opened->application.state.stage == Stage::draft) return task_list(visit, *opened);
    return status(visit, *opened);
}

}  // namespace waymark::application
