// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dossier/office/disputes.h"

/// Letters to somebody into whose file staff wrote.
namespace waymark::dossier {

/// A list put hours into the file.
void post_hours_entered(db::Tx& tx, const House& house, const Roster& roster, const RosterRow& row);
/// A list was undone, and its hours left the file.
void post_hours_undone(db::Tx& tx, const House& house, const Roster& roster, const RosterRow& row);
/// `title` is that of the hours as they stood; may be empty.
void post_dispute_answered(db::Tx& tx, const House& house, const Dispute& dispute,
                           const std::string& title);

}  // namespace waymark::dossier
