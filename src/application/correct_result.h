// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/acts.h"

namespace waymark::application {

/// An exam result as it should have been recorded.
struct Correction {
    std::string attempt;  ///< its id
    Date on;
    bool is_passed = false;
    std::string why;  ///< for whoever confirms it, and for the file
};

/// The application, when this correction would be lawful now and this person may have a part in it.
Result<Application, Refusal> may_correct(db::Tx& tx, const Occasion& occasion,
                                         const ApplicationId& id, const Correction& correction);

/// What two people do: one asked, `occasion.who` confirms. What was recorded first stays in the
/// file. A pass enters the person in the register, unless they are in it; a pass that is taken back
/// leaves the number as it is, for two people to decide on.
Done correct_result(db::Tx& tx, const Occasion& occasion, const ApplicationId& id,
                    const Correction& correction, const people::PersonId& asked_by);

}  // namespace waymark::application
