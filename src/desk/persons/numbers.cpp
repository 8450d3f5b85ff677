// SPDX-License-Identifier: Apache-2.0
#include "desk/persons/numbers.h"

#include <algorithm>

#include "base/ensure.h"

namespace waymark::desk {

namespace {

using application::Occasion;
using registry::Listing;
using registry::Standing;

/// Which of two numbers stays; the lower.
int rank_of(Standing standing) {
    switch (standing) {
        case Standing::revoked: return 0;
        case Standing::suspended: return 1;
        case Standing::active: return 2;
        case Standing::inactive: return 3;
        case Standing::expired: return 4;
        case Standing::not_registered: return 5;
        case Standing::withdrawn: break;
    }
    return 6;
}

/// The number that stays for the credential of this one.
const Listing& staying(const std::vector<Listing>& held, const Listing& one) {
    const auto* best = &one;
    for (const auto& other : held) {
        if (other.credential != one.credential) continue;
        const auto rank = rank_of(other.standing);
        const bool is_earlier = &other < best;
        if (rank < rank_of(best->standing) || (rank == rank_of(best->standing) && is_earlier))
            best = &other;
    }
    return *best;
}

std::vector<Listing> held_by(db::Tx& tx, const Occasion& now, const people::PersonId& person) {
    return registry::held_by(tx, person, now.today, now.now);
}

void part_crossing(db::Tx& tx, const Occasion& now, const people::PersonId& person) {
    for (const auto& record : people::records_of(tx, person))
        for (const auto& number : registry::numbers_of(tx, record)) {
            const auto next = registry::leads_next_to(tx, number);
            if (next.empty()) continue;
            const auto holder = registry::holder_of(tx, next);
            if (holder && people::kept_person(tx, {holder->person}) == person) continue;
            const auto parted = registry::part(tx, number, {now.who.text, now.now});
            ensure(parted.has_value(), "a number that leads on can stand for itself");
        }
}

}  // namespace

std::vector<Leading> leadings(const std::vector<Listing>& held) {
    std::vector<Leading> all;
    for (const auto& one : held) {
        const auto& stays = staying(held, one);
        if (one.standing != Standing::withdrawn && stays.number != one.number)
            all.push_back({one.number, stays.number});
    }
    return all;
}

void join_numbers(db::Tx& tx, const Occasion& now, const people::PersonId& person) {
    for (const auto& [from, to] : leadings(held_by(tx, now, person))) {
        const auto merged = registry::merge(tx, from, to, {now.who.text, now.now});
        ensure(merged.has_value(), "two numbers that stand for themselves can be merged");
    }
}

void part_numbers(db::Tx& tx, const Occasion& now, const people::Pair& pair) {
    const auto kept = people::kept_person(tx, pair.kept);
    part_crossing(tx, now, pair.merged);
    part_crossing(tx, now, kept);
    join_numbers(tx, now, pair.merged);
    join_numbers(tx, now, kept);
}

}  // namespace waymark::desk
