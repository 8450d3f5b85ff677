// SPDX-License-Identifier: Apache-2.0
// One question that waits for a second person, and the answers to it.
#include "desk/pages/desk_pages.h"
#include "desk/second/export.h"
#include "desk/second/result.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const ProposalPage& view, const words::Speaker& t);

namespace {

using people::Visit;

/// False when the number is gone.
bool add_change(ProposalPage& view, db::Tx& tx, const Visit& visit, const tasks::Proposal& one,
                const application::Occasion& now) {
    const auto& t = visit.t;
    const auto listing = registry::look_up(tx, one.wanted.about, now.today, now.now);
    if (!listing) return false;
    const auto change = change_of(one);
    view.rows = {
        {std::string(t("Name")), listing->name},
        {std::string(t("Number")), one.wanted.about, subject_path(visit, one)},
        {std::string(t("Standing today")),
         registry::spoken(listing->standing, t),
         {},
         registry::tone_of(listing->standing)},
        {std::string(t("Holds from")), html::spoken_day(change.effective_on, t.language())},
        {std::string(t("Reason")), spoken_reason(change.reason, t)}};
    return true;
}

/// What a correction does besides the correction.
std::string warning_of(const application::Facts& facts, const application::Correction& correction,
                       const words::Speaker& t) {
    if (correction.is_passed && !facts.registered_on)
        return std::string(t("This enters the person in the public register at once."));
    if (correction.is_passed || !facts.registered_on) return {};
    return t(
        "Number {} was given because of this result. It stays as it is; ask for a change of "
        "its standing afterwards.",
        registry::spoken_number(facts.number));
}

/// False when the file cannot be read.
bool add_correction(ProposalPage& view, db::Tx& tx, const Visit& visit, const tasks::Proposal& one,
                    const application::Occasion& now) {
    const auto& t = visit.t;
    const auto file = application::find_application(tx, now, {one.wanted.about});
    if (!file || file->lacks_edition) return false;
    const auto correction = correction_of(one);
    const auto* attempt = file->facts.attempt(correction.attempt);
    if (attempt == nullptr) return false;
    const auto& edition = application::edition_of(now.editions, *file);
    auto right = *attempt;
    right.on = correction.on;
    right.is_passed = correction.is_passed;
    view.rows = {{std::string(t("Name")), about_of(tx, one, now), subject_path(visit, one)},
                 {std::string(t("On record")), spoken_attempt(*attempt, edition, t)},
                 {std::string(t("Right is")), spoken_attempt(right, edition, t)}};
    view.warning = warning_of(file->facts, correction, t);
    return true;
}

bool fill(ProposalPage& view, db::Tx& tx, const Visit& visit, const tasks::Proposal& one,
          const application::Occasion& now) {
    const auto& t = visit.t;
    const auto& zone = visit.house.clock.zone();
    const auto spoken_time = [&](clock::Instant at) {
        return html::spoken_day(zone.date_of(at), t.language());
    };
    if (is_export(one)) {
        view.warning =
            t("Whoever asked can then take a copy of all that the board has, for one day: every "
              "file, every letter, every paper. What is sealed stays shut without the root key.");
    } else if (!(is_correction(one) ? add_correction(view, tx, visit, one, now)
                                    : add_change(view, tx, visit, one, now))) {
        return false;
    }
    view.rows.push_back({std::string(t("Why")), one.wanted.reason});
    view.digest = tasks::digest_of(one);
    view.title = title_of(one, t);
    view.asked = t("{}, on {}", name_of(tx, one.asked_by), spoken_time(one.asked_at));
    view.ends = spoken_time(one.ends_at);
    view.is_own = one.asked_by == visit.who->person.text;
    view.may_answer = !view.is_own;
    if (view.is_own) {
        view.note = spoken(StandingRefusal::same_person, t);
        if (!somebody_may_answer(tx, one, now)) view.alone = nobody_else(t);
    }
    return true;
}

/// To whoever has a conflict of interest it is not there.
std::optional<tasks::Proposal> open_for(db::Tx& tx, const Visit& visit,
                                        const application::Occasion& now) {
    const tasks::ProposalId id{std::string(visit.request.place("id"))};
    auto one = tasks::find_proposal(tx, id, now.now);
    if (one && bar_to_answer(tx, *one, now)) one.reset();
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
        is_there = one && fill(view, tx, visit, *one, now);
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
    // The copy is for whoever asked.
    if (is_export(*done)) return http::redirect(visit.home() + "/desk/second");
    return http::redirect(subject_path(visit, *done));
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
