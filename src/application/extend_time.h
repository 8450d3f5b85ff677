// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/acts.h"

namespace waymark::application {

/// More days for something that was asked for, or for handing in a draft.
struct Extension {
    std::string request;  ///< empty: the draft
    Date until;           ///< the new last day, later than the one before
    std::string why;      ///< the candidate reads it
};
/// The candidate hears of it by letter.
Done extend_time(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                 const Extension& extension);

/// A draft gets at most so many months more at a time; what was asked for, `due_days_max` days.
inline constexpr int draft_months_more = 12;

}  // namespace waymark::application
