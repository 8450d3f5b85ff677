// SPDX-License-Identifier: Apache-2.0
#include "desk/pages/desk_pages.h"

namespace waymark::desk {

html::Markup render(const DecidePage& view, const words::Speaker& t);

namespace {

using application::Act;
using application::Decision;
using application::Done;
using application::Review;
using people::Visit;

constexpr Act decisions[] = {Act::approve, Act::decline, Act::uphold, Act::reverse};

Done run(db::Tx& tx, const application::Occasion& now, const application::ApplicationId& id,
         Act act, std::string_view note) {
    switch (act) {
        case Act::approve: return application::decide(tx, now, id, Decision::approved, note);
        case Act::decline: return application::decide(tx, now, id, Decision::declined, note);
        case Act::uphold: return application::settle_review(tx, now, id, Review::uphold, note);
        case Act::reverse: return application::settle_review(tx, now, id, Review::reverse, note);
        case Act::begin:
        case Act::choose_edition:
        case Act::submit:
        case Act::withdraw:
        case Act::record_fee:
        case Act::claim:
        case Act::assign:
        case Act::declare_conflict:
        case Act::judge_section:
        case Act::ask_for_more:
        case Act::answer:
        case Act::ask_verification:
        case Act::record_verification:
        case Act::read_second:
        case Act::hold:
        case Act::release:
        case Act::extend_time:
        case Act::recommend_approval:
        case Act::recommend_decline:
        case Act::send_back:
        case Act::ask_review:
        case Act::record_result:
        case Act::correct_result:
        case Act::enter: break;
    }
    return refuse(application::Refusal::not_now);
}

}  // namespace

html::Page DeskPages::decision_page(const Visit& visit, const Opened& opened,
                                    std::string error) const {
    const auto& t = visit.t;
    DecidePage view;
    view.path = path_of(visit, opened.file.id);
    view.form_token = people::form_token(visit);
    if (!error.empty()) view.errors = html::summary_of({{"note", error}});
    view.name = opened.name;
    view.credential = credential_of(opened, t);
    view.recommends = recommendation_of(opened, t);
    if (opened.file.facts.review_asked_on)
        view.note = t("Why they ask to look again: {}", opened.file.facts.review_note);
    view.sections = section_lines(visit, opened);
    view.words.name = "note";
    view.words.title = t("Your words to the candidate");
    view.words.hint = t("The candidate reads it.");
    view.words.value = visit.request.field("note");
    view.words.error = error;
    for (const auto act : decisions)
        if (is_offered(opened.file, act, *visit.who))
            view.buttons.push_back({std::string(application::name_of(act)), button_of(act, t)});
    return page_of(t("Decide on {}", view.name), render(view, t), !error.empty());
}

html::Answer DeskPages::ask_decision(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    for (const auto act : decisions)
        if (is_offered(opened->file, act, *visit.who)) return decision_page(visit, *opened, {});
    return http::redirect(path_of(visit, opened->file.id));
}

html::Answer DeskPages::decide(const Visit& visit) const {
    const auto opened = open(visit);
    if (!opened) return opened.error();
    const auto act = application::act_named(visit.request.field("decision"));
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return run(tx, now, opened->file.id, act.value_or(Act::begin), visit.request.field("note"));
    });
    if (done) return http::redirect(path_of(visit, opened->file.id));
    const auto message = application::spoken(done.error(), visit.t);
    if (done.error() == application::Refusal::not_now) return file_page(visit, *opened, message);
    return decision_page(visit, *opened, message);
}

}  // namespace waymark::desk
