// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "application/application.h"
#include "desk/second/standing.h"
#include "tasks/proposals.h"

/// A copy of all that the board has: one person asks for it, a second one agrees, and the first may
/// then take it for a day.
namespace waymark::desk {

inline constexpr std::string_view export_act = "board.export";
inline bool is_export(const tasks::Proposal& one) { return one.wanted.act == export_act; }

/// How long after the second person agreed a copy may be taken.
inline constexpr std::int64_t export_seconds = 24LL * 60 * 60;

Outcome ask_to_export(db::Tx& tx, const application::Occasion& now, const std::string& why);

/// Who agreed that this person may take a copy now, and until when.
struct ExportLeave {
    tasks::ProposalId proposal;
    std::string agreed_by;  ///< id of the person
    clock::Instant until;
};
std::optional<ExportLeave> leave_to_export(db::Tx& tx, const people::PersonId& who,
                                           clock::Instant now);

}  // namespace waymark::desk
