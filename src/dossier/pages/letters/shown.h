// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "dossier/pages/shelf.h"

/// What a claim says beside its name, days and amount.
namespace waymark::dossier {

/// Everything else in it that a rule can ask for, a sentence for each: topics, how it was given,
/// what the board thinks of it, whether it was paid, and in which job. What the claim leaves open
/// is not among them.
std::vector<std::string> further_words(const Claim& claim, const Shelf& shelf,
                                       const std::vector<Employment>& jobs,
                                       const words::Speaker& t);

}  // namespace waymark::dossier
