// SPDX-License-Identifier: Apache-2.0
// One question that waits for a second person, and the answers to it.
#include "desk/pages/desk_pages.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const ProposalPage& view, const words::Speaker& t);

namespace {

using people::Visit;

void fill(ProposalPage& view, db::Tx& tx, const Visit& visit, const tasks::Proposal& one) {
    const auto& t = visit.t;
    const auto language = t.language();
    const auto& zone = visit.house.clock.zone();
    const auto change = change_of(one);
    view.digest = tasks::digest_of(one);
    view.title = spoken_change(change.standing, t);
    view.number = one.wanted.about;
    view.register_path = view.home + "/desk/register/" + view.number;
    view.holds_from = html::spoken_day(change.effective_on, language);
    view.reason = spoken_reason(change.reason, t);
    view.why = one.wanted.reason;
    view.asked = t("{}, on {}", name_of(tx, one.asked_by),
                   html::spoken_day(zone.date_of(one.asked_at), language));
    view.ends = html::spoken_day(zone.date_of(one.ends_at), language);
    view.is_own = one.asked_by == visit.who->person.text;
    view.may_answer = !view.is_own;
    if (view.is_own) {
        view.note = spoken(StandingRefusal::same_person, t);
        view.alone = alone_in_words(tx, visit);
    }
}

/// To whoever has a conflict of interest it is not there.
std::optional<tasks::Proposal> open_for(db::Tx& tx, const Visit& visit,
                                        const application::Occasion& now) {
    const tasks::ProposalId id{std::string(visit.request.place("id"))};
    auto one = tasks::find_proposal(tx, id, now.now);
    if (one && bar_to_change(tx, one->wanted.about, now)) one.reset();
    return one;
}

}  // namespace

html::Answer SecondPages::proposal_page(const Visit& visit,
                                        std::optional<StandingRefusal> refusal) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    ProposalPage view;
    view.home = visit.home();
    view.path = view.home + "/desk/second/" + std::string(visit.request.place("id"));
    view.form_token = people::form_token(visit);
    view.against.name = "against";
    view.against.title = t("Why not?");
    view.against.hint = t("Whoever asked reads this.");
    view.against.value = visit.request.field("against");
    bool is_there = false;
    db::read(visit.house.database, [&](db::Tx& tx) {
        const auto one = open_for(tx, visit, now);
        if (!one) return;
        fill(view, tx, visit, *one);
        const auto listing = registry::look_up(tx, view.number, now.today, now.now);
        if (!listing) return;
        view.name = listing->name;
        view.standing = registry::spoken(listing->standing, t);
        view.tone = registry::tone_of(listing->standing);
        is_there = true;
    });
    if (!is_there) return waiting_page(visit, {}, spoken(StandingRefusal::not_there, t));
    if (refusal) {
        const auto message = spoken(*refusal, t);
        const bool is_of_field = *refusal == StandingRefusal::reason_missing ||
                                 *refusal == StandingRefusal::reason_too_long;
        if (is_of_field) view.against.error = message;
        view.errors = html::summary_of({{is_of_field ? "against" : "", message}});
    }
    return page_of(view.title, render(view, t), refusal.has_value());
}

html::Answer SecondPages::proposal(const Visit& visit) const { return proposal_page(visit, {}); }

html::Answer SecondPages::confirm(const Visit& visit) const {
    const tasks::ProposalId id{std::string(visit.request.place("id"))};
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return agree_to(tx, now, id, visit.request.field("digest"));
    });
    if (!done) return proposal_page(visit, done.error());
    return http::redirect(visit.home() + "/desk/register/" + done->wanted.about);
}

html::Answer SecondPages::turn_down(const Visit& visit) const {
    const auto& request = visit.request;
    const tasks::ProposalId id{std::string(request.place("id"))};
    const tasks::Answer answer{visit.who->person.text, std::string(request.field("digest")),
                               std::string(request.field("against"))};
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database,
                                   [&](db::Tx& tx) { return say_no_to(tx, now, id, answer); });
    if (!done) return proposal_page(visit, done.error());
    return http::redirect(visit.home() + "/desk/second");
}

}  // namespace waymark::desk
