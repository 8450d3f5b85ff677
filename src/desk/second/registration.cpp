// SPDX-License-Identifier: Apache-2.0
// A number of the register as the office sees it, and the form that asks for a change.
#include "desk/pages/desk_pages.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const RegistrationPage& view, const words::Speaker& t);

namespace {

using people::Visit;
using registry::Standing;

html::Select change_select(const Visit& visit) {
    html::Select select;
    select.name = "change";
    select.title = visit.t("What should change?");
    select.none = visit.t("Choose one");
    for (const auto one : standings_offered()) {
        const std::string name(registry::name_of(one));
        select.choices.push_back(
            {name, spoken_change(one, visit.t), {}, visit.request.field("change") == name});
    }
    return select;
}

html::Select reason_select(const Visit& visit) {
    html::Select select;
    select.name = "reason";
    select.title = visit.t("Reason");
    select.none = visit.t("Choose one");
    for (const auto& one : standing_reasons()) {
        const std::string code(one.code);
        select.choices.push_back(
            {code, spoken_reason(code, visit.t), {}, visit.request.field("reason") == code});
    }
    return select;
}

html::DayField day_field(const Visit& visit, Date today) {
    html::DayField day;
    day.name = "day";
    day.title = visit.t("From which day on?");
    day.hint = visit.t("It may be a day before today, or after.");
    const bool is_sent = visit.request.method == http::Method::post;
    const auto part = [&](const char* name, auto usual) {
        return is_sent ? std::string(visit.request.field(name)) : std::to_string(usual);
    };
    day.year = part("day.year", today.year());
    day.month = part("day.month", today.month());
    day.day = part("day.day", today.day());
    return day;
}

/// Puts what was refused beside the field that can mend it.
void tell(RegistrationPage& view, StandingRefusal refusal, const words::Speaker& t) {
    const auto message = spoken(refusal, t);
    const auto at = [&](auto& field) {
        field.error = message;
        view.errors = html::summary_of({{field.name, message}});
    };
    if (refusal == StandingRefusal::bad_day) return at(view.day);
    if (refusal == StandingRefusal::reason_does_not_fit) return at(view.reason);
    if (refusal == StandingRefusal::reason_missing || refusal == StandingRefusal::reason_too_long)
        return at(view.why);
    at(view.change);
}

RegistrationPage::Past past_of(db::Tx& tx, const Visit& visit, const registry::OfficeStep& one) {
    const auto& t = visit.t;
    const auto& zone = visit.house.clock.zone();
    const auto by = name_of(tx, one.by);
    const auto second = name_of(tx, one.confirmed_by);
    return {html::spoken_day(one.step.effective_on, t.language()),
            registry::spoken(one.step.standing, t), spoken_reason(one.reason, t),
            html::spoken_day(zone.date_of(one.step.recorded_at), t.language()),
            second.empty() ? by : t("{}, confirmed by {}", by, second)};
}

}  // namespace

void SecondPages::fill_registration(RegistrationPage& view, db::Tx& tx, const Visit& visit,
                                    const registry::Listing& listing) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    view.name = listing.name;
    const auto* edition = registry::edition_of(editions_, listing.credential, now.today);
    view.credential =
        edition == nullptr ? listing.credential : std::string(edition->short_name.in(t.language()));
    view.standing = registry::spoken(listing.standing, t);
    view.tone = registry::tone_of(listing.standing);
    view.alone = alone_in_words(tx, visit);
    const bool has_decided = registry::has_decided(tx, listing.number, now.who.text);
    const bool is_barred = bar_to_change(tx, listing.number, now).has_value();
    if (has_decided || !is_barred)
        for (const auto& one : registry::office_steps_of(tx, listing.number))
            view.past.push_back(past_of(tx, visit, one));
    if (has_decided) {
        view.note = left_to_others(tx, visit, now, listing.number);
        return;
    }
    if (is_barred) {
        view.note = spoken(StandingRefusal::barred, t);
        return;
    }
    const auto review = registry::review_of(tx, listing.number);
    if (review && review->is_open()) {
        view.asked_why = review->why;
        const auto day = visit.house.clock.zone().date_of(review->asked_at);
        view.asked_on = html::spoken_day(day, t.language());
    }
    for (const auto& one : tasks::open_proposals(tx, now.now))
        if (one.wanted.about == listing.number)
            view.waiting_path = view.home + "/desk/second/" + one.id.text;
    view.may_ask = view.waiting_path.empty() && listing.standing != Standing::withdrawn;
}

html::Answer SecondPages::registration_page(const Visit& visit,
                                            std::optional<StandingRefusal> refusal,
                                            std::string of_answer) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const auto number = registry::parse_number(visit.request.place("number"));
    if (!number) return http::refusal(404);
    RegistrationPage view;
    view.home = visit.home();
    view.path = view.home + "/desk/register/" + *number;
    view.form_token = people::form_token(visit);
    view.number = *number;
    view.change = change_select(visit);
    view.reason = reason_select(visit);
    view.day = day_field(visit, now.today);
    view.why.name = "why";
    view.why.title = t("Why");
    view.why.hint = t("The second person reads this. It is never public.");
    view.why.value = visit.request.field("why");
    view.answer.name = "answer";
    view.answer.title = t("Why it stays");
    view.answer.hint = t("The holder reads it.");
    view.answer.value = visit.request.field("answer");
    view.answer.error = std::move(of_answer);
    if (!view.answer.error.empty())
        view.errors = html::summary_of({{view.answer.name, view.answer.error}});
    const auto listing = db::read(visit.house.database, [&](db::Tx& tx) {
        auto found = registry::look_up(tx, *number, now.today, now.now);
        if (found) fill_registration(view, tx, visit, *found);
        return found;
    });
    if (!listing) return http::refusal(404);
    if (refusal && view.may_ask) tell(view, *refusal, t);
    return page_of(view.name, render(view, t), !view.errors.items.empty());
}

html::Answer SecondPages::registration(const Visit& visit) const {
    return registration_page(visit, {});
}

html::Answer SecondPages::ask(const Visit& visit) const {
    const auto& request = visit.request;
    const auto number = registry::parse_number(request.place("number"));
    if (!number) return http::refusal(404);
    const auto standing = registry::standing_named(request.field("change"));
    if (!standing || spoken_change(*standing, visit.t).empty())
        return registration_page(visit, StandingRefusal::not_after_that);
    const auto day = day_in(request, "day");
    if (!day) return registration_page(visit, StandingRefusal::bad_day);
    const WantedStanding wanted{*number,
                                {*standing, *day, std::string(request.field("reason"))},
                                std::string(request.field("why"))};
    const auto now = occasion_of(visit);
    const auto asked =
        db::transact(visit.house.database, [&](db::Tx& tx) { return ask_for(tx, now, wanted); });
    if (!asked) return registration_page(visit, asked.error());
    return http::redirect(visit.home() + "/desk/second/" + asked->id.text);
}

}  // namespace waymark::desk
