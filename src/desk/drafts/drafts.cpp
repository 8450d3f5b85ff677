// SPDX-License-Identifier: Apache-2.0
#include "desk/drafts/drafts.h"

#include "desk/drafts/drafts_views.h"
#include "desk/pages/desk_pages.h"

namespace waymark::desk {

html::Markup render(const DraftsPage& view, const words::Speaker& t);
html::Markup render(const MoreTimePage& view, const words::Speaker& t);

namespace {

using application::Application;
using application::Editions;
using application::Refusal;
using people::Visit;

/// As long before its end as the first reminder goes out.
constexpr int near_days = application::draft_reminder_days.front();
/// Offered first: a season.
constexpr int usual_months_more = 3;

std::string short_name(const Editions& editions, const Application& draft,
                       const words::Speaker& t) {
    return application::edition_of(editions, draft).short_name.in(t.language());
}

bool may_extend(const Application& draft, const Visit& visit) {
    using application::Act;
    return draft.state.acts.has(Act::extend_time) &&
           !application::bar_of(draft.facts, Act::extend_time, visit.who->person, draft.person);
}

html::Answer list(const Visit& visit, const Editions& editions) {
    const auto& t = visit.t;
    const auto now = application::occasion(visit.house, editions, visit.who->person);
    DraftsPage view;
    view.home = visit.home();
    db::read(visit.house.database, [&](db::Tx& tx) {
        for (const auto& draft : application::drafts(tx, now, now.now)) {
            const auto ends_on = draft.facts.frame.draft_ends_on;
            if (draft.lacks_edition || !ends_on || draft.state.stage != application::Stage::draft ||
                days_between(now.today, *ends_on) > near_days)
                continue;
            const auto path = fmt::format("{}/desk/drafts/{}", view.home, draft.id.text);
            view.lines.push_back({name_of(tx, draft.person.text), short_name(editions, draft, t),
                                  html::spoken_day(*ends_on, t.language()),
                                  may_extend(draft, visit) ? path : std::string()});
        }
    });
    return page_of(std::string(t("Drafts that end soon")), render(view, t), false);
}

/// A draft that may get more time, and whose it is.
struct Draft {
    Application file;
    std::string name;
};
std::optional<Draft> draft_of(const Visit& visit, const Editions& editions) {
    const auto now = application::occasion(visit.house, editions, visit.who->person);
    const application::ApplicationId id{std::string(visit.request.place("id"))};
    return db::read(visit.house.database, [&](db::Tx& tx) -> std::optional<Draft> {
        auto file = application::find_application(tx, now, id);
        const bool is_here = file && !file->lacks_edition && !file->facts.submitted_on &&
                             file->facts.frame.draft_ends_on && may_extend(*file, visit);
        if (!is_here) return std::nullopt;
        auto name = name_of(tx, file->person.text);
        return Draft{std::move(*file), std::move(name)};
    });
}

void fill_day(html::DayField& field, const Visit& visit, Date usual) {
    const bool is_again = visit.request.method == http::Method::post;
    const auto typed = [&](std::string_view part, auto value) {
        return is_again ? std::string(visit.request.field("day." + std::string(part)))
                        : std::to_string(value);
    };
    field.year = typed("year", usual.year());
    field.month = typed("month", usual.month());
    field.day = typed("day", usual.day());
}

html::Page form(const Visit& visit, const Editions& editions, const Draft& draft,
                std::optional<Refusal> refusal) {
    const auto& t = visit.t;
    const auto ends_on = *draft.file.facts.frame.draft_ends_on;
    MoreTimePage view;
    view.home = visit.home();
    view.action = fmt::format("{}/desk/drafts/{}", view.home, draft.file.id.text);
    view.form_token = people::form_token(visit);
    view.name = draft.name;
    view.credential = short_name(editions, draft.file, t);
    view.ends = t("It can be handed in until {}.", html::spoken_day(ends_on, t.language()));
    view.why.name = "note";
    view.why.title = t("Why? The candidate reads this.");
    view.why.value = visit.request.field("note");
    view.until.name = "day";
    view.until.title = t("New last day");
    view.until.hint = t("Later than the one before");
    fill_day(view.until, visit, months_after(ends_on, usual_months_more));
    if (refusal) {
        const auto message = application::spoken(*refusal, t);
        const bool is_of_day = *refusal == Refusal::bad_day;
        (is_of_day ? view.until.error : view.why.error) = message;
        view.errors = html::summary_of({{is_of_day ? "day" : "note", message}});
    }
    return page_of(t("Give {} more time", view.name), render(view, t), refusal.has_value());
}

html::Answer ask(const Visit& visit, const Editions& editions) {
    const auto draft = draft_of(visit, editions);
    if (!draft) return http::refusal(404);
    return form(visit, editions, *draft, {});
}

html::Answer extend(const Visit& visit, const Editions& editions) {
    const auto draft = draft_of(visit, editions);
    if (!draft) return http::refusal(404);
    const auto day = day_in(visit.request, "day");
    if (!day) return form(visit, editions, *draft, Refusal::bad_day);
    const auto now = application::occasion(visit.house, editions, visit.who->person);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return application::extend_time(tx, now, draft->file.id,
                                        {{}, *day, std::string(visit.request.field("note"))});
    });
    if (!done) return form(visit, editions, *draft, done.error());
    return http::redirect(visit.home() + "/desk/drafts");
}

}  // namespace

void add_drafts(people::Pages& pages, const Editions& editions) {
    using people::Permission;
    const auto add = [&](http::Method method, std::string path, auto handler) {
        pages.push_back(
            {method, std::move(path), Permission::assign_application,
             [&editions, handler](const Visit& visit) { return handler(visit, editions); },
             http::Weight::heavy});
    };
    add(http::Method::get, "/desk/drafts", list);
    add(http::Method::get, "/desk/drafts/{id}", ask);
    add(http::Method::post, "/desk/drafts/{id}", extend);
}

}  // namespace waymark::desk
