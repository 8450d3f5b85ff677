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
void post_registered(db::Tx& tx, const Occasion& occasion, const Application& application);
/// Posts a reminder of what was asked for and is due soon; how many it posted. For a job that runs
/// once a day.
int remind_due(db::Tx& tx, const Occasion& occasion);
/// Days before a thing is due on which a reminder goes out.
inline constexpr std::array<int, 2> reminder_days = {14, 3};

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
