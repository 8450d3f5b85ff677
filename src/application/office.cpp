// SPDX-License-Identifier: Apache-2.0
// What the office does.
#include <algorithm>

#include "application/acts.h"
#include "application/letters.h"
#include "application/store.h"
#include "platform/db/tx.h"
#include "registry/registry.h"

namespace waymark::application {

namespace {

/// Where a scheme does not say when a certification ends.
constexpr int usual_term_months = 12;

Date term_end(const scheme::Edition& edition, Date begins, std::optional<Date> born) {
    if (edition.renewal.expiry) {
        const auto end = scheme::first_expiry(*edition.renewal.expiry, begins, {born, {}});
        if (end) return *end;
    }
    return days_before(months_after(begins, usual_term_months), 1);
}

/// A pass under an approval makes a registration.
Done enter(db::Tx& tx, const Occasion& occasion, Application& one) {
    const auto& edition = edition_of(occasion.editions, one);
    const people::Reading reading{occasion.who.text, occasion.now};
    const auto born =
        people::legal_facts_read_by(tx, occasion.house.keyring, one.person, reading).born;
    registry::NewRegistration entry;
    entry.person = one.owner.text;
    entry.application = one.id.text;
    entry.credential = one.credential;
    entry.edition = one.edition;
    entry.name = people::person_of(tx, one.person).name;
    entry.begins_on = occasion.today;
    entry.ends_on = term_end(edition, occasion.today, born);
    const auto decider = people::account_of(tx, {one.facts.decided_by});
    entry.by = decider ? decider->id.text : one.facts.decided_by;
    const auto number = registry::enter(tx, entry, occasion.now);
    if (!number)
        return refuse(number.error() == registry::Refusal::revoked ? Refusal::revoked
                                                                   : Refusal::registered_already);
    keep(tx, occasion, one, {.act = Act::enter, .about = *number});
    post_registered(tx, occasion, one);
    return one.id;
}

Step noted(Act act, std::string_view note) { return {.act = act, .note = std::string(note)}; }

}  // namespace

Done record_fee(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                const Payment& payment) {
    if (std::ranges::find(ways_to_pay, payment.how) == ways_to_pay.end())
        return refuse(Refusal::no_such_reason);
    if (occasion.today < payment.on) return refuse(Refusal::bad_day);
    if (payment.reference.size() > note_max) return refuse(Refusal::note_too_long);
    auto one = take(tx, occasion, id,
                    {.act = Act::record_fee,
                     .word = std::string(payment.how),
                     .day = payment.on,
                     .note = std::string(payment.reference)});
    if (!one) return refuse(one.error());
    post_fee_recorded(tx, occasion, *one);
    return id;
}

Done assign(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
            const people::PersonId& to) {
    const auto account = people::account_of(tx, to);
    const bool may_review = account && !account->is_closed &&
                            people::may(account->roles, people::Permission::review_application);
    if (!may_review) return refuse(Refusal::no_such_person);
    auto one = open_for(tx, occasion, id, Act::assign);
    if (!one) return refuse(one.error());
    // Whoever is given the file may not be barred from it either.
    auto theirs = occasion;
    theirs.who = to;
    auto allowed = open_for(tx, theirs, id, Act::assign);
    if (!allowed) return refuse(allowed.error());
    if (const auto bar = bar_of(allowed->facts, Act::claim, to, one->person))
        return refuse(refusal_of(*bar));
    keep(tx, occasion, *one, {.act = Act::assign, .about = to.text});
    return id;
}

Done hold(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view why) {
    if (const auto trouble = trouble_with(why)) return refuse(*trouble);
    auto one = take(tx, occasion, id, noted(Act::hold, why));
    if (!one) return refuse(one.error());
    post_held(tx, occasion, *one);
    return id;
}

Done release(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, std::string_view note) {
    if (note.size() > note_max) return refuse(Refusal::note_too_long);
    auto one = take(tx, occasion, id, noted(Act::release, note));
    if (!one) return refuse(one.error());
    return id;
}

Done declare_conflict(db::Tx& tx, const Occasion& occasion, const ApplicationId& id) {
    auto one = take(tx, occasion, id, {.act = Act::declare_conflict, .about = occasion.who.text});
    if (!one) return refuse(one.error());
    return id;
}

Done record_exam_result(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                        const ExamResult& result) {
    if (const auto trouble = trouble_with(result.source)) return refuse(*trouble);
    if (occasion.today < result.on) return refuse(Refusal::bad_day);
    auto one = open_for(tx, occasion, id, Act::record_result);
    if (!one) return refuse(one.error());
    const auto& exams = edition_of(occasion.editions, *one).exams;
    if (std::ranges::none_of(exams, [&](const auto& exam) { return exam.id == result.exam; }))
        return refuse(Refusal::no_such_reason);
    // The approval is what lets somebody sit the exam.
    if (result.on < *one->facts.decided_on) return refuse(Refusal::bad_day);
    const auto& days = one->facts.exam_days;
    if (std::ranges::find(days, result.on) != days.end()) return refuse(Refusal::recorded_already);
    keep(tx, occasion, *one,
         {.act = Act::record_result,
          .about = std::string(result.exam),
          .word = result.is_passed ? "passed" : "not_passed",
          .day = result.on,
          .note = std::string(result.source)});
    if (result.is_passed) return enter(tx, occasion, *one);
    post_exam_again(tx, occasion, *one);
    return id;
}

}  // namespace waymark::application
