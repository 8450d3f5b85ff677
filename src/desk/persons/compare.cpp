// SPDX-License-Identifier: Apache-2.0
// Two records side by side, and what is decided about them.
#include <algorithm>

#include "base/fold.h"
#include "desk/pages/desk_pages.h"
#include "desk/persons/numbers.h"
#include "desk/persons/person_pages.h"
#include "platform/clock/clock.h"

namespace waymark::desk {

html::Markup render(const ComparePage& view, const words::Speaker& t);

namespace {

using application::Occasion;
using people::Visit;

/// What merging would do in the register.
std::vector<std::string> effects_of(db::Tx& tx, const Visit& visit, const Occasion& now,
                                    const people::Pair& pair) {
    auto held = registry::held_by(tx, pair.kept, now.today, now.now);
    for (auto& one : registry::held_by(tx, pair.merged, now.today, now.now))
        held.push_back(std::move(one));
    std::vector<std::string> effects;
    for (const auto& [from, to] : leadings(held))
        effects.push_back(visit.t("In the register, number {} leads to {}.", from, to));
    return effects;
}

bool is_suspected(db::Tx& tx, const Occasion& now, const people::Pair& pair) {
    return std::ranges::any_of(suspects(tx, now), [&](const Suspects& one) {
        return (one.newcomer == pair.merged && one.known == pair.kept) ||
               (one.newcomer == pair.kept && one.known == pair.merged);
    });
}

html::Choice record_choice(db::Tx& tx, const Visit& visit, const people::PersonId& id) {
    const auto person = people::person_of(tx, id);
    return {id.text, person.name, visit.t("Letters go to {}", person.email),
            visit.request.field("kept") == id.text};
}

html::Choices kept_choices(db::Tx& tx, const Visit& visit, const people::Pair& pair,
                           const std::vector<html::Slip>& slips) {
    html::Choices kept;
    kept.name = "kept";
    kept.title = visit.t("Whose name and address do we use?");
    kept.hint = visit.t("The other name stays among their previous names.");
    kept.choices = {record_choice(tx, visit, pair.kept), record_choice(tx, visit, pair.merged)};
    const bool has_chosen = std::ranges::any_of(kept.choices, &html::Choice::is_chosen);
    // Whoever was known before, as a rule.
    if (!has_chosen) kept.choices.front().is_chosen = true;
    for (const auto& slip : slips)
        if (slip.field == kept.name) kept.error = slip.message;
    return kept;
}

/// Told apart by their addresses, since the names are alike.
std::string column_of(db::Tx& tx, const Visit& visit, const people::PersonId& id) {
    const auto person = people::person_of(tx, id);
    const auto day = visit.house.clock.zone().date_of(person.since);
    return visit.t("{}, since {}", person.name, html::spoken_day(day, visit.t.language()));
}

html::Slip slip_of(MergeTrouble trouble, const char* reason, const words::Speaker& t) {
    const bool is_reason = trouble == MergeTrouble::no_reason;
    return {is_reason ? reason : "kept", spoken(trouble, t)};
}

}  // namespace

people::Pair pair_in(db::Tx& tx, const Visit& visit) {
    return {people::kept_person(tx, {std::string(visit.request.place("one"))}),
            people::kept_person(tx, {std::string(visit.request.place("other"))})};
}

html::Answer PersonPages::compare_page(const Visit& visit, std::vector<html::Slip> slips) const {
    const auto& t = visit.t;
    const auto now = occasion_of(visit);
    ComparePage view;
    view.home = visit.home();
    view.form_token = people::form_token(visit);
    view.errors = html::summary_of(slips);
    view.reason =
        reason_area(visit, "reason", std::string(t("How you know")),
                    std::string(t("For example, what you saw or whom you asked.")), slips);
    view.apart = reason_area(visit, "apart", std::string(t("How you know that")),
                             std::string(t("It stays with the task.")), slips);
    // Reading what is sealed leaves a line, so this writes.
    const auto refusal = db::transact(visit.house.database, [&](db::Tx& tx) -> std::optional<int> {
        const auto pair = pair_in(tx, visit);
        const auto trouble = trouble_with(tx, now, pair);
        if (trouble == MergeTrouble::no_such_person || trouble == MergeTrouble::one_already)
            return 404;
        // Neither their own record nor one they have a conflict with is opened to them.
        if (trouble == MergeTrouble::own_record || trouble == MergeTrouble::conflict) return 403;
        view.path =
            fmt::format("{}/desk/persons/pair/{}/{}", view.home, pair.merged.text, pair.kept.text);
        view.one = column_of(tx, visit, pair.merged);
        view.other = column_of(tx, visit, pair.kept);
        view.rows = rows_of(tx, visit, now, pair);
        view.trouble = trouble ? spoken(*trouble, t) : std::string();
        view.effects = effects_of(tx, visit, now, pair);
        view.kept = kept_choices(tx, visit, pair, slips);
        view.is_suspected = is_suspected(tx, now, pair);
        return std::nullopt;
    });
    if (refusal) return http::refusal(*refusal);
    return page_of(std::string(t("Are these one person?")), render(view, t), !slips.empty());
}

html::Answer PersonPages::compare(const Visit& visit) const { return compare_page(visit, {}); }

html::Answer PersonPages::merge(const Visit& visit) const {
    const auto now = occasion_of(visit);
    const auto kept = visit.request.field("kept");
    const auto done = db::transact(visit.house.database, [&](db::Tx& tx) -> Merged {
        auto pair = pair_in(tx, visit);
        // The form names the one that stays; it must be one of the two.
        if (kept == pair.merged.text) std::swap(pair.merged, pair.kept);
        if (kept != pair.kept.text) return refuse(MergeTrouble::no_such_person);
        return merge_persons(tx, now, pair, trimmed(visit.request.field("reason")));
    });
    if (done) return http::redirect(visit.home() + "/desk/persons/merged/" + done->id.text);
    return compare_page(visit, {slip_of(done.error(), "reason", visit.t)});
}

html::Answer PersonPages::leave(const Visit& visit) const {
    const auto now = occasion_of(visit);
    const auto trouble = db::transact(visit.house.database, [&](db::Tx& tx) {
        return keep_apart(tx, now, pair_in(tx, visit), trimmed(visit.request.field("apart")));
    });
    if (!trouble) return http::redirect(visit.home() + "/desk/persons");
    return compare_page(visit, {slip_of(*trouble, "apart", visit.t)});
}

}  // namespace waymark::desk
