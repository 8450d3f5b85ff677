// SPDX-License-Identifier: Apache-2.0
// What the office does.
#include <algorithm>

#include "application/acts.h"
#include "application/letters.h"
#include "application/store.h"
#include "platform/db/tx.h"

namespace waymark::application {

namespace {

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
            const people::PersonId& to, std::string_view why) {
    if (why.size() > note_max) return refuse(Refusal::note_too_long);
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
    Step step{.act = Act::assign, .about = to.text, .note = std::string(why)};
    if (const auto bar = bar_of(allowed->facts, Act::claim, to, one->person)) {
        // The way out of a small board; nobody takes it for themselves.
        if (*bar != Bar::same_person || to == occasion.who) return refuse(refusal_of(*bar));
        if (const auto trouble = trouble_with(why)) return refuse(*trouble);
        step.word = after_second_opinion;
    }
    keep(tx, occasion, *one, std::move(step));
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

}  // namespace waymark::application
