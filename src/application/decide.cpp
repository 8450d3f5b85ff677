// SPDX-License-Identifier: Apache-2.0
// What the decider does.
#include "application/acts.h"
#include "application/letters.h"
#include "application/queries.sql.h"
#include "application/rules/waiting.h"
#include "application/store.h"
#include "platform/db/tx.h"

namespace waymark::application {

namespace {

Step noted(Act act, std::string_view note) { return {.act = act, .note = std::string(note)}; }

}  // namespace

Done send_back(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
               std::string_view why) {
    if (const auto trouble = trouble_with(why)) return refuse(*trouble);
    const auto one = take(tx, occasion, id, noted(Act::send_back, why));
    if (!one) return refuse(one.error());
    return id;
}

Done decide(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Decision decision,
            std::string_view note) {
    if (note.size() > note_max) return refuse(Refusal::note_too_long);
    const bool is_approval = decision == Decision::approved;
    const auto one = take(tx, occasion, id, noted(is_approval ? Act::approve : Act::decline, note));
    if (!one) return refuse(one.error());
    const std::int64_t days = board_days(one->steps, one->facts.frame, occasion.today);
    tx.execute(sql::mark_decided, id.text, clock::to_text(occasion.now), days);
    if (is_approval)
        post_approved(tx, occasion, *one);
    else
        post_declined(tx, occasion, *one);
    return id;
}

Done settle_review(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Review review,
                   std::string_view why) {
    if (const auto trouble = trouble_with(why)) return refuse(*trouble);
    const auto act = review == Review::uphold ? Act::uphold : Act::reverse;
    const auto one = take(tx, occasion, id, noted(act, why));
    if (!one) return refuse(one.error());
    post_review_settled(tx, occasion, *one, review);
    return id;
}

}  // namespace waymark::application
