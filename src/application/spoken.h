// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "application/acts.h"
#include "platform/words/words.h"

/// Applications in words.
namespace waymark::application {

std::string spoken(Stage stage, const words::Speaker& t);
/// The style of a stage's mark: done, still to do, waiting, or none.
std::string tone_of(Stage stage);
/// "It is your turn." To the candidate.
std::string whose_turn(const State& state, const words::Speaker& t);
/// "It is the candidate's turn." To staff.
std::string whose_turn_for_staff(Turn turn, const words::Speaker& t);
/// Why an act was refused, and what to do.
std::string spoken(Refusal refusal, const words::Speaker& t);
std::string spoken(Verdict verdict, const words::Speaker& t);
std::string tone_of(Verdict verdict);

}  // namespace waymark::application
