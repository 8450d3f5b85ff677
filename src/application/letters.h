// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/acts.h"
#include "platform/words/words.h"

/// The letters to a candidate: short, in their language, without a name or a finding in the
/// subject, and with one link.
namespace waymark::application {

void post_submitted(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_fee_recorded(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_more_asked(db::Tx& tx, const Occasion& occasion, const Application& application,
                     const std::vector<Item>& items);
void post_held(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_approved(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_declined(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_review_settled(db::Tx& tx, const Occasion& occasion, const Application& application,
                         Review review);
void post_exam_again(db::Tx& tx, const Occasion& occasion, const Application& application);
/// What the board has on record now, and what comes of it.
void post_result_corrected(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_registered(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_reminder(db::Tx& tx, const Occasion& occasion, const Application& application,
                   const Request& request);
void post_draft_reminder(db::Tx& tx, const Occasion& occasion, const Application& application,
                         Date ends_on);
void post_expired(db::Tx& tx, const Occasion& occasion, const Application& application);
void post_time_extended(db::Tx& tx, const Occasion& occasion, const Application& application);

/// What the reminders of one deadline are about: given more time, the ladder begins anew.
std::string ladder_of(std::string_view id, Date due);

/// What a decline says of each section that was not met: the clause, what was seen, and what would
/// change the result.
struct Ground {
    std::string clause;  ///< its title and id
    std::string seen;
    std::vector<std::string> reasons;
    std::vector<std::string> remedies;
    std::string note;
};
std::vector<Ground> grounds_of(db::Tx& tx, const Occasion& occasion, const Application& application,
                               const words::Speaker& t);

}  // namespace waymark::application
