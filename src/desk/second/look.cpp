// SPDX-License-Identifier: Apache-2.0
#include "desk/second/look.h"

#include <fmt/format.h>

#include "desk/second/letter.h"
#include "desk/second/standing.h"
#include "platform/clock/clock.h"
#include "platform/db/tx.h"

namespace waymark::desk {

using application::Occasion;
using registry::Reviewed;
using registry::ReviewRefusal;

namespace {

const scheme::Edition* rules_of(const Occasion& now, const registry::Listing& listing) {
    for (const auto& edition : now.editions)
        if (edition.credential == listing.credential && edition.edition == listing.edition)
            return &edition;
    return registry::edition_of(now.editions, listing.credential, now.today);
}

}  // namespace

std::string look_path(std::string_view home, std::string_view number) {
    return fmt::format("{}/my/registration/{}/review", home, number);
}

std::optional<Look> look_at(db::Tx& tx, const Occasion& now, std::string_view number) {
    auto listing = registry::look_up(tx, number, now.today, now.now);
    auto change = registry::reviewable(tx, number);
    if (!listing || !change) return std::nullopt;
    const auto* rules = rules_of(now, *listing);
    const auto days =
        rules == nullptr ? application::Frame{}.review_days : application::review_days_of(*rules);
    const auto from = now.house.clock.zone().date_of(change->change.step.recorded_at);
    return Look{*std::move(listing), *std::move(change), days_after(from, days)};
}

std::optional<Look> look_for(db::Tx& tx, const Occasion& now, std::string_view number) {
    const auto holder = registry::holder_of(tx, number);
    if (!holder || people::kept_person(tx, {holder->person}) != now.who) return std::nullopt;
    return look_at(tx, now, number);
}

bool somebody_may_look(db::Tx& tx, const Occasion& now, std::string_view number) {
    auto theirs = now;
    for (const auto& one : people::accounts_that_may(tx, people::Permission::change_standing)) {
        theirs.who = one.person;
        if (!bar_to_change(tx, number, theirs)) return true;
    }
    return false;
}

Reviewed ask_for_look(db::Tx& tx, const Occasion& now, std::string_view number,
                      std::string_view why) {
    const auto look = look_for(tx, now, number);
    if (!look) return refuse(ReviewRefusal::nothing_to_review);
    return registry::ask_review(tx, number, {why, now.today, look->last_day},
                                {now.who.text, now.now});
}

Reviewed uphold_standing(db::Tx& tx, const Occasion& now, std::string_view number,
                         std::string_view note) {
    if (bar_to_change(tx, number, now)) return refuse(ReviewRefusal::not_there);
    auto upheld = registry::uphold(tx, number, note, {now.who.text, now.now});
    if (upheld) post_standing_upheld(tx, now, *upheld);
    return upheld;
}

std::string spoken(ReviewRefusal refusal, const words::Speaker& t) {
    switch (refusal) {
        case ReviewRefusal::nothing_to_review:
            return std::string(t("There is nothing to look at again."));
        case ReviewRefusal::too_late: return std::string(t("The time to ask for this has ended."));
        case ReviewRefusal::asked_already:
            return std::string(t("You asked for another look already."));
        case ReviewRefusal::words_missing: return std::string(t("Write why, in a few words."));
        case ReviewRefusal::words_too_long:
            return std::string(t("This is too long. Please shorten it."));
        case ReviewRefusal::not_there:
            return std::string(t("This was answered already, or others look at it."));
    }
    return {};
}

}  // namespace waymark::desk
