// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "desk/pages/desk_pages.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"
#include "platform/mail/mail.h"

namespace waymark::desk {

html::Markup render(const QueuePage& view, const words::Speaker& t);

namespace {

using application::Application;
using application::Stage;
using application::Turn;
using people::Visit;

constexpr Stage stages_in_queue[] = {Stage::fee_due,    Stage::waiting,         Stage::in_review,
                                     Stage::more_asked, Stage::verifying,       Stage::recommended,
                                     Stage::on_hold,    Stage::decision_review, Stage::approved};

html::Select stage_select(const Visit& visit) {
    const auto& t = visit.t;
    html::Select select;
    select.name = "stage";
    select.title = t("Stage");
    select.none = t("All stages");
    for (const auto stage : stages_in_queue) {
        const std::string name(application::name_of(stage));
        select.choices.push_back(
            {name, application::spoken(stage, t), {}, visit.request.asked("stage") == name});
    }
    return select;
}

constexpr Turn turns_in_queue[] = {Turn::reviewer, Turn::decider, Turn::office, Turn::candidate,
                                   Turn::others};

html::Select turn_select(const Visit& visit) {
    const auto& t = visit.t;
    html::Select select;
    select.name = "turn";
    select.title = t("Whose turn");
    select.none = t("Anybody's turn");
    for (const auto turn : turns_in_queue) {
        const std::string name(application::name_of(turn));
        select.choices.push_back({name,
                                  application::whose_turn_for_staff(turn, t),
                                  {},
                                  visit.request.asked("turn") == name});
    }
    return select;
}

/// Whoever may review, so that a director sees what each of them has.
html::Select reviewer_select(db::Tx& tx, const Visit& visit) {
    const auto& t = visit.t;
    const auto chosen = visit.request.asked("reviewer");
    html::Select select;
    select.name = "reviewer";
    select.title = t("Reviewer");
    select.none = t("All reviewers");
    const auto add = [&](std::string value, std::string title) {
        const bool is_chosen = chosen == value;
        select.choices.push_back({std::move(value), std::move(title), {}, is_chosen});
    };
    add("me", std::string(t("Only those I work on")));
    add("nobody", std::string(t("Not taken up yet")));
    for (const auto& one : people::accounts_that_may(tx, people::Permission::review_application))
        if (one.person != visit.who->person) add(one.person.text, one.name);
    return select;
}

application::Filter filter_of(const Visit& visit) {
    const auto& request = visit.request;
    application::Filter filter;
    filter.stage = application::stage_named(request.asked("stage"));
    for (const auto turn : turns_in_queue)
        if (request.asked("turn") == application::name_of(turn)) filter.turn = turn;
    const auto reviewer = request.asked("reviewer");
    if (reviewer == "me")
        filter.assigned_to = visit.who->person.text;
    else if (!reviewer.empty())
        filter.assigned_to = reviewer == "nobody" ? std::string() : std::string(reviewer);
    if (request.asked("order") == "newest") filter.order = application::Filter::Order::newest_first;
    return filter;
}

html::Select order_select(const Visit& visit) {
    const auto& t = visit.t;
    const bool is_newest = visit.request.asked("order") == "newest";
    html::Select select;
    select.name = "order";
    select.title = t("Order");
    select.choices = {{"oldest", std::string(t("Longest waiting first")), {}, !is_newest},
                      {"newest", std::string(t("Newest first")), {}, is_newest}};
    return select;
}

std::string usual_in_words(const std::vector<std::int64_t>& days, const words::Speaker& t) {
    const auto usual = application::usual_of(days);
    if (usual.count < application::usual_min)
        return std::string(t("The board has decided too few applications to say what is usual."));
    return t(
        "Half of all applications took the board {} working days or fewer; nine of ten took "
        "{} or fewer.",
        usual.median, usual.ninetieth);
}

QueuePage::Line line_of(db::Tx& tx, const Visit& visit, const Application& file,
                        const application::Occasion& now, const application::Reader& reader) {
    const auto& t = visit.t;
    QueuePage::Line line;
    line.path = path_of(visit, file.id);
    line.name = name_of(tx, file.person.text);
    line.stage = application::spoken(file.state.stage, t);
    line.tone = application::tone_of(file.state.stage);
    if (const auto bar = application::bar_to_read(file, reader)) {
        line.is_closed = true;
        if (*bar == application::Bar::own_application) line.path = own_path_of(visit, file.id);
        return line;
    }
    if (file.lacks_edition) {
        line.credential = t("{}@{}: these rules are missing", file.credential, file.edition);
        return line;
    }
    line.credential = application::edition_of(now.editions, file).short_name.in(t.language());
    line.turn = application::whose_turn_for_staff(file.state.turn, t);
    const auto days = days_between(*file.facts.submitted_on, now.today);
    line.age = t.many("{} day", "{} days", days);
    const auto used = application::board_days(file.steps, file.facts.frame, now.today);
    line.used = t.many("{} working day with the board", "{} working days with the board", used);
    line.assigned = name_of(tx, file.facts.assigned_to);
    line.may_claim = is_offered(file, application::Act::claim, *visit.who);
    return line;
}

}  // namespace

std::string name_of(db::Tx& tx, const std::string& person) {
    const auto found = people::find_person(tx, {person});
    return found ? found->name : std::string();
}

html::Answer DeskPages::queue(const Visit& visit) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    QueuePage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.stage = stage_select(visit);
    view.order = order_select(visit);
    view.turn = turn_select(visit);
    view.may_see_tasks = people::may(visit.who->roles, people::Permission::see_tasks);
    view.may_merge = people::may(visit.who->roles, people::Permission::merge_people);
    view.may_record_lists = people::may(visit.who->roles, people::Permission::review_application);
    view.may_see_mail = people::may(visit.who->roles, people::Permission::manage_mail);
    view.may_extend = people::may(visit.who->roles, people::Permission::assign_application);
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto reader = application::reader_of(tx, visit.who->person);
        view.is_mail_held = mail::is_paused(tx);
        view.reviewer = reviewer_select(tx, visit);
        for (const auto& file : application::queue(tx, now, filter_of(visit)))
            view.lines.push_back(line_of(tx, visit, file, now, reader));
        if (people::may(visit.who->roles, people::Permission::change_standing))
            view.second = second_in_words(tx, visit, now);
        view.usual = usual_in_words(application::board_days_of_decided(tx, now.now), t);
    });
    view.is_cut = view.lines.size() == application::queue_max;
    return page_of(std::string(t("Applications")), render(view, t), false);
}

}  // namespace waymark::desk
