// SPDX-License-Identifier: Apache-2.0
// What the reviewer does.
#include <algorithm>

#include "application/acts.h"
#include "application/letters.h"
#include "application/rules/reasons.h"
#include "application/store.h"
#include "platform/crypto/uuid.h"
#include "platform/db/tx.h"

namespace waymark::application {

namespace {

using RequestId = Id<struct RequestTag>;
using VerificationId = Id<struct VerificationTag>;

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : " ") + code;
    return text;
}

std::optional<Refusal> trouble_with(const Judging& judging) {
    if (judging.note.size() > note_max) return Refusal::note_too_long;
    for (const auto& code : judging.codes) {
        const auto* reason = reason_coded(code);
        if (reason == nullptr) return Refusal::no_such_reason;
        if (reason->needs_note && application::trouble_with(judging.note))
            return Refusal::note_missing;
    }
    return std::nullopt;
}

std::optional<Refusal> trouble_with(const Item& item, Date today) {
    if (const auto trouble = application::trouble_with(item.what)) return trouble;
    const auto days = days_between(today, item.due);
    if (days < due_days_min || days > due_days_max) return Refusal::bad_day;
    return std::nullopt;
}

Done done(const Result<Application, Refusal>& one) {
    if (!one) return refuse(one.error());
    return one->id;
}

}  // namespace

Done claim(db::Tx& tx, const Occasion& occasion, const ApplicationId& id) {
    return done(take(tx, occasion, id, {.act = Act::claim, .about = occasion.who.text}));
}

Done judge_section(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                   const Judging& judging) {
    if (const auto trouble = trouble_with(judging)) return refuse(*trouble);
    auto one = open_for(tx, occasion, id, Act::judge_section);
    if (!one) return refuse(one.error());
    if (one->facts.section(judging.section) == nullptr) return refuse(Refusal::no_such_section);
    keep(tx, occasion, *one,
         {.act = Act::judge_section,
          .about = std::string(judging.section),
          .word = joined(judging.codes),
          .note = std::string(judging.note)});
    return id;
}

Done ask_for_more(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                  const std::vector<Item>& items) {
    if (items.empty()) return refuse(Refusal::nothing_asked);
    auto one = open_for(tx, occasion, id, Act::ask_for_more);
    if (!one) return refuse(one.error());
    for (const auto& item : items) {
        if (const auto trouble = trouble_with(item, occasion.today)) return refuse(*trouble);
        const auto* section = one->facts.section(item.section);
        if (section == nullptr) return refuse(Refusal::no_such_section);
        if (!may_ask(one->facts, *section)) return refuse(Refusal::asked_already);
        keep(tx, occasion, *one,
             {.act = Act::ask_for_more,
              .about = crypto::new_id<RequestId>(occasion.now).text,
              .word = item.section,
              .day = item.due,
              .note = item.what});
    }
    post_more_asked(tx, occasion, *one, items);
    return id;
}

Done ask_verification(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                      const Item& item) {
    if (const auto trouble = trouble_with(item, occasion.today)) return refuse(*trouble);
    auto one = open_for(tx, occasion, id, Act::ask_verification);
    if (!one) return refuse(one.error());
    if (one->facts.section(item.section) == nullptr) return refuse(Refusal::no_such_section);
    keep(tx, occasion, *one,
         {.act = Act::ask_verification,
          .about = crypto::new_id<VerificationId>(occasion.now).text,
          .word = item.section,
          .day = item.due,
          .note = item.what});
    return id;
}

Done record_verification(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                         std::string_view verification, Confirmed confirmed) {
    auto one = open_for(tx, occasion, id, Act::record_verification);
    if (!one) return refuse(one.error());
    const auto* asked = one->facts.verification(verification);
    if (asked == nullptr) return refuse(Refusal::no_such_request);
    if (asked->received_on) return refuse(Refusal::recorded_already);
    keep(tx, occasion, *one,
         {.act = Act::record_verification,
          .about = std::string(verification),
          .word = confirmed == Confirmed::yes ? "confirmed" : "not_confirmed"});
    return id;
}

Done read_second(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                 std::string_view opinion) {
    if (const auto trouble = application::trouble_with(opinion)) return refuse(*trouble);
    return done(take(tx, occasion, id, {.act = Act::read_second, .note = std::string(opinion)}));
}

Done recommend(db::Tx& tx, const Occasion& occasion, const ApplicationId& id, Decision decision,
               std::string_view note) {
    if (note.size() > note_max) return refuse(Refusal::note_too_long);
    const auto act =
        decision == Decision::approved ? Act::recommend_approval : Act::recommend_decline;
    return done(take(tx, occasion, id, {.act = act, .note = std::string(note)}));
}

}  // namespace waymark::application
