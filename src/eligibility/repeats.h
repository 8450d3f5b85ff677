// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eligibility/sieve.h"

/// Events that a dossier names more than once.
namespace waymark::eligibility {

/// Lets each event give at most its longest line: `Sifted::repeats` are the lines in question.
/// Past `event_max` doubtful ones it stops and says so.
void settle_repeats(const Sieve& sieve, const Dossier& dossier, Sifted& s);

}  // namespace waymark::eligibility
