// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eligibility/sieve.h"

/// What the sieve collects: supplies of hours that may go to the same places, and what is left out.
namespace waymark::eligibility {

/// The supply for entries of these leaves, this limit and this event (-1: none); made when new.
std::uint32_t supply_for(Sifted& s, std::uint32_t leaves, int limit, int event);

/// Hours of an entry that do not count.
void leave_out(Sifted& s, std::uint32_t entry, Reason why, std::int64_t amount);

/// Adds the lines up into their supplies and puts these in an order that does not depend on which
/// entry came first. Supplies that lost their lines are dropped.
void put_in_order(Sifted& s);

}  // namespace waymark::eligibility
