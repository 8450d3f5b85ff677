// SPDX-License-Identifier: Apache-2.0
#include "application/extend_time.h"

#include <algorithm>

#include "application/letters.h"
#include "application/store.h"
#include "platform/db/tx.h"

namespace waymark::application {

namespace {

/// The last day as it is, and the last one that can be chosen.
struct Span {
    Date now;
    Date latest;
};

Result<Span, Refusal> span_of(const Facts& facts, const Extension& extension, Date today) {
    if (extension.request.empty()) {
        if (facts.submitted_on || !facts.frame.draft_ends_on)
            return refuse(Refusal::no_such_request);
        const auto ends_on = *facts.frame.draft_ends_on;
        return Span{ends_on, months_after(ends_on, draft_months_more)};
    }
    const auto* request = facts.request(extension.request);
    if (request == nullptr) return refuse(Refusal::no_such_request);
    if (!request->is_open()) return refuse(Refusal::recorded_already);
    return Span{request->due, days_after(today, due_days_max)};
}

}  // namespace

Done extend_time(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                 const Extension& extension) {
    if (const auto trouble = trouble_with(extension.why)) return refuse(*trouble);
    auto one = open_for(tx, occasion, id, Act::extend_time);
    if (!one) return refuse(one.error());
    const auto span = span_of(one->facts, extension, occasion.today);
    if (!span) return refuse(span.error());
    const bool is_later = span->now < extension.until && occasion.today < extension.until;
    if (!is_later || span->latest < extension.until) return refuse(Refusal::bad_day);
    keep(tx, occasion, *one,
         {.act = Act::extend_time,
          .about = extension.request,
          .day = extension.until,
          .note = extension.why});
    post_time_extended(tx, occasion, *one);
    return id;
}

}  // namespace waymark::application
