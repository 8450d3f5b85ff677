// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "application/application.h"
#include "registry/registry.h"

namespace waymark::desk {

/// Tells the holder of a number what changed, from when, why, and how they ask for another look; in
/// their own language. What the staff wrote for each other is not in it. Nothing goes to a person
/// whose record is gone.
void post_standing_changed(db::Tx& tx, const application::Occasion& now, std::string_view number,
                           const registry::NewStanding& change);

/// Tells whoever asked that other people looked again, and that the standing stays.
void post_standing_upheld(db::Tx& tx, const application::Occasion& now,
                          const registry::StandingReview& review);

}  // namespace waymark::desk
