// SPDX-License-Identifier: Apache-2.0
#include "application/remind.h"

#include <span>

#include "application/letters.h"
#include "application/store.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"

namespace waymark::application {

namespace {

/// No scheme closes a draft earlier than the first reminder and a month.
constexpr std::int64_t young_seconds = 30LL * 24 * 60 * 60;

constexpr std::size_t asked_max = 2000;

/// Whether the next letter of this ladder goes out now.
bool is_time(db::Tx& tx, std::string_view id, Date due, Date today, std::span<const int> days) {
    const auto left = days_between(today, due);
    const auto sent = mail::letters_about(tx, ladder_of(id, due)).size();
    return left >= 0 && sent < days.size() && left <= days[sent];
}

void record(db::Tx& tx, const Occasion& occasion, const Application& application,
            std::string_view act) {
    journal::record(tx, {std::string(act), "board", application.id.text, application.person.text},
                    occasion.now);
}

int remind_of_requests(db::Tx& tx, const Occasion& occasion) {
    int posted = 0;
    // While the board holds a file, nobody is pressed for an answer.
    const Filter asked{.stage = Stage::more_asked, .most = asked_max};
    for (const auto& application : queue(tx, occasion, asked)) {
        for (const auto& request : application.facts.requests) {
            if (!request.is_open()) continue;
            if (!is_time(tx, request.id, request.due, occasion.today, reminder_days)) continue;
            post_reminder(tx, occasion, application, request);
            record(tx, occasion, application, "application.reminded");
            ++posted;
        }
    }
    return posted;
}

int remind_of_drafts(db::Tx& tx, const Occasion& occasion) {
    int posted = 0;
    const auto until = clock::seconds_after(occasion.now, -young_seconds);
    for (const auto& draft : drafts(tx, occasion, until)) {
        if (draft.lacks_edition || !draft.facts.frame.draft_ends_on) continue;
        const auto ends_on = *draft.facts.frame.draft_ends_on;
        if (draft.state.stage == Stage::expired) {
            refresh(tx, draft);
            post_expired(tx, occasion, draft);
            record(tx, occasion, draft, "application.expired");
            ++posted;
        } else if (is_time(tx, draft.id.text, ends_on, occasion.today, draft_reminder_days)) {
            post_draft_reminder(tx, occasion, draft, ends_on);
            record(tx, occasion, draft, "application.reminded");
            ++posted;
        }
    }
    return posted;
}

}  // namespace

int remind_due(db::Tx& tx, const Occasion& occasion) {
    return remind_of_requests(tx, occasion) + remind_of_drafts(tx, occasion);
}

}  // namespace waymark::application
