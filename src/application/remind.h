// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "application/acts.h"

/// Letters that no act posts: a day has come.
namespace waymark::application {

/// Days before a thing is due on which a reminder goes out.
inline constexpr std::array<int, 2> reminder_days = {14, 3};
/// ... and before the last day to hand in a draft.
inline constexpr std::array<int, 3> draft_reminder_days = {60, 14, 3};

/// Reminds of what was asked for, and of drafts whose time is short; closes drafts whose time has
/// ended, and says so. How many letters it posted. For a job that runs once an hour.
int remind_due(db::Tx& tx, const Occasion& occasion);

}  // namespace waymark::application
