// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "application/application.h"
#include "registry/registry.h"

/// Another look at a standing: its holder asks, and people who did not decide on it answer.
namespace waymark::desk {

/// The page on which a holder asks: `/my/registration/23456/review`.
std::string look_path(std::string_view home, std::string_view number);

/// What a holder may ask about, and until when.
struct Look {
    registry::Listing listing;
    registry::Reviewable change;
    Date last_day;  ///< by the clock of the scheme, from the day the change was written down
};
/// Nothing when the number is not theirs, or nothing was taken away.
std::optional<Look> look_for(db::Tx& tx, const application::Occasion& now, std::string_view number);
/// The same, whoever asks.
std::optional<Look> look_at(db::Tx& tx, const application::Occasion& now, std::string_view number);

/// Whether anybody is left who could answer: with the permission, and no part in the decision.
bool somebody_may_look(db::Tx& tx, const application::Occasion& now, std::string_view number);
/// The holder asks.
registry::Reviewed ask_for_look(db::Tx& tx, const application::Occasion& now,
                                std::string_view number, std::string_view why);
/// Somebody else looked: the standing stays, and the holder hears why.
registry::Reviewed uphold_standing(db::Tx& tx, const application::Occasion& now,
                                   std::string_view number, std::string_view note);

std::string spoken(registry::ReviewRefusal refusal, const words::Speaker& t);

}  // namespace waymark::desk
