// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/properties/random_case.h"

/// What of a dossier may count by its days and its proof, in the plainest way we know: day by day.
namespace waymark::properties {

/// The hours of an entry that may count, in parts, rounded down.
std::int64_t hours_counted(const Case& of, const eligibility::Entry& entry);

/// Does some fact stand for the hours of a substitution?
bool is_granted(const Case& of, const scheme::Substitution& substitution);

}  // namespace waymark::properties
