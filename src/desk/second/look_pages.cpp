// SPDX-License-Identifier: Apache-2.0
// A holder asks for another look at their standing; staff who did not decide on it answer.
#include "desk/pages/desk_pages.h"
#include "desk/second/look.h"
#include "desk/second/second_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const LookPage& view, const words::Speaker& t);

namespace {

using people::Visit;
using registry::ReviewRefusal;

/// What became of what was asked, or why nothing can be asked.
std::vector<std::string> answer_in_words(const Visit& visit,
                                         const std::optional<registry::StandingReview>& review,
                                         bool is_late) {
    const auto& t = visit.t;
    if (!review) {
        if (!is_late) return {};
        return {spoken(ReviewRefusal::too_late, t)};
    }
    const auto day =
        html::spoken_day(visit.house.clock.zone().date_of(review->asked_at), t.language());
    std::vector<std::string> said = {t("You asked on {}: {}", day, review->why)};
    if (review->is_open()) {
        said.emplace_back(t("Others of the board look at it. You will hear by letter."));
        return said;
    }
    said.emplace_back(t("Somebody looked at it again. The standing stays."));
    said.push_back(t("The board wrote: {}", review->note));
    return said;
}

void fill(LookPage& view, const Visit& visit, const Look& look,
          const std::optional<registry::StandingReview>& asked, Date today) {
    const auto& t = visit.t;
    const auto& step = look.change.change.step;
    view.number = registry::spoken_number(look.listing.number);
    view.register_path = view.home + "/register/" + look.listing.number;
    view.standing = registry::spoken(look.listing.standing, t);
    view.tone = registry::tone_of(look.listing.standing);
    view.holds_from = html::spoken_day(step.effective_on, t.language());
    view.reason = spoken_reason(look.change.change.reason, t);
    view.lede =
        t("You think that the board was wrong? Say why until {}. People who had no part in "
          "the decision will look at it.",
          html::spoken_day(look.last_day, t.language()));
    auto of_this = asked;
    // An earlier question was about an earlier change.
    if (of_this && of_this->place != look.change.place) of_this.reset();
    const bool is_late = look.last_day < today;
    view.answer = answer_in_words(visit, of_this, is_late);
    view.may_ask = !of_this && !is_late;
}

}  // namespace

std::string left_to_others(db::Tx& tx, const Visit& visit, const application::Occasion& now,
                           std::string_view number) {
    if (somebody_may_look(tx, now, number))
        return std::string(
            visit.t("Its holder asks for another look. Others take it, since you decided on it."));
    return std::string(visit.t(
        "Its holder asks for another look, and everybody who could take it decided on it. Ask an "
        "administrator to make somebody else a director or decider."));
}

html::Answer SecondPages::look_page(const Visit& visit,
                                    std::optional<ReviewRefusal> refusal) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    const auto number = registry::parse_number(visit.request.place("number"));
    if (!number) return http::refusal(404);
    LookPage view;
    view.home = visit.home();
    view.path = look_path(view.home, *number);
    view.form_token = people::form_token(visit);
    view.why.name = "why";
    view.why.title = t("Why was it wrong?");
    view.why.hint = t("Tell what the board did not know, or did not see.");
    view.why.value = visit.request.field("why");
    const auto shown = db::read(visit.house.database, [&](db::Tx& tx) {
        const auto look = look_for(tx, now, *number);
        if (look) fill(view, visit, *look, registry::review_of(tx, *number), now.today);
        return look;
    });
    if (!shown) return http::refusal(404);
    if (refusal) {
        view.why.error = spoken(*refusal, t);
        view.errors = html::summary_of({{view.why.name, view.why.error}});
    }
    return page_of(std::string(t("Ask for another look")), render(view, t), refusal.has_value());
}

html::Answer SecondPages::look(const Visit& visit) const { return look_page(visit, {}); }

html::Answer SecondPages::ask_look(const Visit& visit) const {
    const auto number = registry::parse_number(visit.request.place("number"));
    if (!number) return http::refusal(404);
    const auto now = occasion_of(visit);
    const auto asked = db::transact(visit.house.database, [&](db::Tx& tx) {
        return ask_for_look(tx, now, *number, visit.request.field("why"));
    });
    if (!asked) return look_page(visit, asked.error());
    return http::redirect(look_path(visit.home(), *number));
}

html::Answer SecondPages::uphold(const Visit& visit) const {
    const auto number = registry::parse_number(visit.request.place("number"));
    if (!number) return http::refusal(404);
    const auto now = occasion_of(visit);
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) {
        return uphold_standing(tx, now, *number, visit.request.field("answer"));
    });
    if (!done && done.error() != ReviewRefusal::not_there)
        return registration_page(visit, {}, spoken(done.error(), visit.t));
    return http::redirect(visit.home() + "/desk/register/" + *number);
}

}  // namespace waymark::desk
