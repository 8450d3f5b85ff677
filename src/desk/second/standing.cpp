// SPDX-License-Identifier: Apache-2.0
#include "desk/second/standing.h"

#include <set>

#include "base/ensure.h"
#include "base/fold.h"
#include "desk/second/export.h"
#include "desk/second/letter.h"
#include "desk/second/result.h"
#include "platform/crypto/sha256.h"
#include "platform/db/tx.h"

namespace waymark::desk {

namespace {

using application::Bar;
using application::Occasion;
using tasks::ProposalRefusal;

StandingRefusal refusal_of(ProposalRefusal refusal) {
    switch (refusal) {
        case ProposalRefusal::waits_already: return StandingRefusal::waits_already;
        case ProposalRefusal::not_there: return StandingRefusal::not_there;
        case ProposalRefusal::same_person: return StandingRefusal::same_person;
        case ProposalRefusal::not_the_same: return StandingRefusal::not_the_same;
        case ProposalRefusal::ground_changed: return StandingRefusal::ground_changed;
    }
    throw Bug("every refusal of a proposal is known");
}

StandingRefusal refusal_of(registry::Refusal refusal) {
    switch (refusal) {
        case registry::Refusal::no_such_number: return StandingRefusal::no_such_number;
        case registry::Refusal::not_before_entered: return StandingRefusal::bad_day;
        case registry::Refusal::not_after_that: return StandingRefusal::not_after_that;
        case registry::Refusal::already_registered:
        case registry::Refusal::not_merged:
        case registry::Refusal::revoked:
        case registry::Refusal::term_ends_before_it_begins:
        case registry::Refusal::name_is_empty: break;
    }
    throw Bug("a change of standing is refused for nothing else");
}

Outcome outcome_of(tasks::Asked asked) {
    if (!asked) return refuse(refusal_of(asked.error()));
    return *std::move(asked);
}

}  // namespace

std::string to_text(const registry::NewStanding& change) {
    return fmt::format("{} {} {}", registry::name_of(change.standing),
                       waymark::to_text(change.effective_on), change.reason);
}

registry::NewStanding change_of(const tasks::Proposal& proposal) {
    const auto& text = proposal.wanted.arguments;
    const auto first = text.find(' ');
    const auto second = text.find(' ', first + 1);
    ensure(first != text.npos && second != text.npos, "a proposed change has three words");
    const auto standing = registry::standing_named(text.substr(0, first));
    const auto day = parse_date(text.substr(first + 1, second - first - 1));
    ensure(standing && day, "a proposed change can be read");
    return {*standing, *day, text.substr(second + 1)};
}

std::string ground_of(db::Tx& tx, std::string_view number, const Occasion& now) {
    const auto listing = registry::look_up(tx, number, now.today, now.now);
    if (!listing) return {};
    std::string all = listing->name + "\n" + registry::leads_to(tx, number);
    for (const auto& one : registry::office_steps_of(tx, number))
        all += fmt::format("\n{} {} {}", registry::name_of(one.step.standing),
                           waymark::to_text(one.step.effective_on),
                           clock::to_text(one.step.recorded_at));
    return crypto::sha256(all);
}

std::optional<Bar> bar_to_change(db::Tx& tx, std::string_view number, const Occasion& now) {
    const auto holder = registry::holder_of(tx, number);
    if (!holder) return std::nullopt;
    const auto person = people::kept_person(tx, {holder->person});
    if (person == now.who) return Bar::own_application;
    // Another look is taken by others than those who decided.
    if (registry::has_decided(tx, number, now.who.text)) return Bar::same_person;
    const auto reader = application::reader_of(tx, now.who);
    // Who came back under the same number has more than one file behind it.
    for (const auto& file : application::applications_of(tx, now, person)) {
        const bool is_behind = file.id.text == holder->application || file.facts.number == number;
        const auto bar = is_behind ? application::bar_to_read(file, reader) : std::nullopt;
        if (bar) return bar;
    }
    return std::nullopt;
}

std::size_t others_who_may(db::Tx& tx, const people::PersonId& asker) {
    // Two accounts of one person are one person.
    std::set<std::string> persons;
    for (const auto& one : people::accounts_that_may(tx, people::Permission::change_standing))
        if (one.person.text != asker.text) persons.insert(one.person.text);
    return persons.size();
}

Outcome ask_for(db::Tx& tx, const Occasion& now, const WantedStanding& wanted) {
    const auto listing = registry::look_up(tx, wanted.number, wanted.change.effective_on, now.now);
    if (!listing) return refuse(StandingRefusal::no_such_number);
    if (bar_to_change(tx, wanted.number, now)) return refuse(StandingRefusal::barred);
    if (wanted.change.effective_on < listing->registered_on)
        return refuse(StandingRefusal::bad_day);
    if (!registry::may_follow(listing->standing, wanted.change.standing))
        return refuse(StandingRefusal::not_after_that);
    if (!fits(wanted.change.reason, wanted.change.standing))
        return refuse(StandingRefusal::reason_does_not_fit);
    if (folded(wanted.why).empty()) return refuse(StandingRefusal::reason_missing);
    if (wanted.why.size() > why_max) return refuse(StandingRefusal::reason_too_long);
    return outcome_of(
        tasks::propose(tx,
                       {std::string(change_standing_act), wanted.number, to_text(wanted.change),
                        ground_of(tx, wanted.number, now), wanted.why},
                       now.who.text, now.now));
}

namespace {

/// To be read as what the act rests on now; empty when it rests on nothing any more.
std::string ground_now(db::Tx& tx, const tasks::Proposal& one, const Occasion& now) {
    if (is_export(one)) return one.wanted.ground;
    if (!is_correction(one)) return ground_of(tx, one.wanted.about, now);
    const auto file = application::find_application(tx, now, {one.wanted.about});
    return file ? ground_of(*file) : std::string();
}

std::optional<StandingRefusal> change(db::Tx& tx, const tasks::Proposal& agreed,
                                      const Occasion& now) {
    const auto& number = agreed.wanted.about;
    const auto change = change_of(agreed);
    const auto changed =
        registry::change_standing(tx, number, change, {agreed.asked_by, now.now, now.who.text});
    if (!changed) return refusal_of(changed.error());
    registry::close_review(tx, number, {agreed.asked_by, now.now, now.who.text});
    post_standing_changed(tx, now, number, change);
    return std::nullopt;
}

std::optional<StandingRefusal> correct(db::Tx& tx, const tasks::Proposal& agreed,
                                       const Occasion& now) {
    const auto corrected = application::correct_result(tx, now, {agreed.wanted.about},
                                                       correction_of(agreed), {agreed.asked_by});
    if (corrected) return std::nullopt;
    using application::Refusal;
    if (corrected.error() == Refusal::revoked || corrected.error() == Refusal::registered_already)
        return StandingRefusal::not_after_that;
    return StandingRefusal::ground_changed;
}

}  // namespace

std::optional<Bar> bar_to_answer(db::Tx& tx, const tasks::Proposal& one, const Occasion& now) {
    if (is_export(one)) return std::nullopt;
    if (!is_correction(one)) return bar_to_change(tx, one.wanted.about, now);
    const auto file = application::find_application(tx, now, {one.wanted.about});
    if (!file) return std::nullopt;
    return bar_to_correct(*file, application::reader_of(tx, now.who));
}

bool somebody_may_answer(db::Tx& tx, const tasks::Proposal& one, const Occasion& now) {
    auto theirs = now;
    for (const auto& other : people::accounts_that_may(tx, people::Permission::change_standing)) {
        theirs.who = other.person;
        if (other.person.text != one.asked_by && !bar_to_answer(tx, one, theirs)) return true;
    }
    return false;
}

Outcome agree_to(db::Tx& tx, const Occasion& now, const tasks::ProposalId& id,
                 std::string_view digest) {
    const auto waiting = tasks::find_proposal(tx, id, now.now);
    if (!waiting) return refuse(StandingRefusal::not_there);
    if (bar_to_answer(tx, *waiting, now)) return refuse(StandingRefusal::barred);
    auto agreed = outcome_of(tasks::agree(tx, id, {now.who.text, std::string(digest)},
                                          ground_now(tx, *waiting, now), now.now));
    // What was agreed to is made on its page, outside of any act: it takes long.
    if (!agreed || is_export(*agreed)) return agreed;
    const auto refusal =
        is_correction(*agreed) ? correct(tx, *agreed, now) : change(tx, *agreed, now);
    if (refusal) return refuse(*refusal);
    return agreed;
}

Outcome say_no_to(db::Tx& tx, const Occasion& now, const tasks::ProposalId& id,
                  const tasks::Answer& answer) {
    const auto waiting = tasks::find_proposal(tx, id, now.now);
    if (!waiting) return refuse(StandingRefusal::not_there);
    const bool is_own = waiting->asked_by == now.who.text;
    if (!is_own && bar_to_answer(tx, *waiting, now)) return refuse(StandingRefusal::barred);
    if (!is_own && folded(answer.note).empty()) return refuse(StandingRefusal::reason_missing);
    if (answer.note.size() > why_max) return refuse(StandingRefusal::reason_too_long);
    return outcome_of(tasks::turn_down(tx, id, answer, now.now));
}

}  // namespace waymark::desk
