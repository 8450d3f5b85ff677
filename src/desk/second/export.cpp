// SPDX-License-Identifier: Apache-2.0
#include "desk/second/export.h"

#include "base/fold.h"

namespace waymark::desk {

Outcome ask_to_export(db::Tx& tx, const application::Occasion& now, const std::string& why) {
    if (folded(why).empty()) return refuse(StandingRefusal::reason_missing);
    if (why.size() > why_max) return refuse(StandingRefusal::reason_too_long);
    auto asked =
        tasks::propose(tx, {std::string(export_act), "board", {}, {}, why}, now.who.text, now.now);
    if (!asked) return refuse(StandingRefusal::waits_already);
    return *std::move(asked);
}

std::optional<ExportLeave> leave_to_export(db::Tx& tx, const people::PersonId& who,
                                           clock::Instant now) {
    // A question waits for a week at most, and its answer holds for a day.
    const auto since = clock::seconds_after(now, -tasks::proposal_seconds - export_seconds);
    for (const auto& one : tasks::answered_proposals(tx, since, now)) {
        const auto until = clock::seconds_after(one.at, export_seconds);
        const bool is_theirs = people::is_one_person(tx, {one.proposal.asked_by}, who);
        if (is_export(one.proposal) && is_theirs && now < until &&
            one.outcome == tasks::ProposalOutcome::agreed)
            return ExportLeave{one.proposal.id, one.by, until};
    }
    return std::nullopt;
}

}  // namespace waymark::desk
