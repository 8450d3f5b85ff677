// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "application/application.h"
#include "tasks/proposals.h"

/// The correction of an exam result, which two people do: what is asked for, and what it rests on.
namespace waymark::desk {

inline constexpr std::string_view correct_result_act = "application.result";
inline bool is_correction(const tasks::Proposal& one) {
    return one.wanted.act == correct_result_act;
}

/// As the proposal keeps it, without the reason: `17 not_passed 2026-03-09`.
std::string to_text(const application::Correction& correction);
/// Throws `Bug` for what `to_text` did not write.
application::Correction correction_of(const tasks::Proposal& proposal);

/// What the correction rests on: every result on record, and the number. Another one, another
/// ground.
std::string ground_of(const application::Application& file);

/// Why this person neither asks nor agrees.
std::optional<application::Bar> bar_to_correct(const application::Application& file,
                                               const application::Reader& reader);

/// Asks for the correction, when it would be lawful now. Nothing changes in the file.
application::Done ask_to_correct(db::Tx& tx, const application::Occasion& now,
                                 const application::ApplicationId& id,
                                 const application::Correction& correction);

/// `Passed`, or what is said instead.
std::string spoken_result(bool is_passed, const words::Speaker& t);
/// An attempt on one line: the exam, the day and the result.
std::string spoken_attempt(const application::Attempt& attempt, const scheme::Edition& edition,
                           const words::Speaker& t);

}  // namespace waymark::desk
