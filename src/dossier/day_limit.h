// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "eligibility/dossier.h"

namespace waymark::dossier {

/// Credits of a college stand for a term, not for hours of a day; they are not asked to fit.
bool takes_hours_of_a_day(const eligibility::Entry& entry);

/// Whether an entry alone claims more than 24 hours for each of its days.
bool is_longer_than_its_days(const eligibility::Entry& entry);

/// An entry that leaves no way to spread all hours over the days they are claimed for with at most
/// 24 hours in each, and its last day. Exact: whenever some way exists, nothing is found. Hours are
/// laid out day by day, those that end first going first (preemptive earliest deadline first).
/// No entry may by itself be longer than its days.
std::optional<std::size_t> entry_beyond_the_day(std::span<const eligibility::Entry> entries);

}  // namespace waymark::dossier
