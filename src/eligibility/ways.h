// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "eligibility/plan.h"

/// The search around the crediting. Which k of the parts must reach their floors, which one degree
/// stands for hours, how much a share allows: each way is credited by the flow, and the best is
/// kept. The search is complete up to `ways_max`; past it a person decides.
namespace waymark::eligibility {

struct Way {
    const crediting::Crediting* crediting = nullptr;  ///< in the room, until the next search
    std::span<const std::int64_t> floors;             ///< those that were in force
    bool is_proven = true;                            ///< false: not every way was tried
};

/// The best way to credit what came through the sieve. Appends the hours that facts stand for to
/// its supplies.
Way best_way(const SumPlan& plan, const Dossier& dossier, Date as_of, Sifted& sifted, Room& room);

/// The best crediting under a share of all that is credited; further supplies may be wishes.
void solve_share(const SumPlan& plan, const crediting::Terms& terms,
                 std::span<const crediting::Supply> supplies, Room& room,
                 crediting::Crediting& best);

}  // namespace waymark::eligibility
