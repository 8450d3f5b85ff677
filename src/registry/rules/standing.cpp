// SPDX-License-Identifier: Apache-2.0
#include "registry/rules/standing.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace waymark::registry {

namespace {

constexpr std::array<std::string_view, 7> names = {
    "not_registered", "active", "expired", "inactive", "suspended", "revoked", "withdrawn"};

bool is_within_a_term(const History& history, Date on, std::string_view known_at) {
    return std::ranges::any_of(history.terms, [&](const Term& term) {
        return term.recorded_at <= known_at && term.begins_on <= on && on <= term.ends_on;
    });
}

}  // namespace

std::string_view name_of(Standing standing) { return names[static_cast<std::size_t>(standing)]; }

std::optional<Standing> standing_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Standing>(i);
    return std::nullopt;
}

Standing standing_on(const History& history, Date on, std::string_view known_at) {
    const Change* last = nullptr;
    const auto began = [](const Change& change) {
        return std::tuple(change.effective_on, change.recorded_at);
    };
    for (const Change& change : history.changes) {
        if (change.effective_on > on || change.recorded_at > known_at) continue;
        if (last == nullptr || began(change) >= began(*last)) last = &change;
    }
    if (last == nullptr) return Standing::not_registered;
    if (last->standing == Standing::active && !is_within_a_term(history, on, known_at))
        return Standing::expired;
    return last->standing;
}

bool may_follow(Standing before, Standing after) {
    switch (before) {
        case Standing::not_registered: return after == Standing::active;
        case Standing::withdrawn: return false;
        case Standing::revoked: return after == Standing::withdrawn;
        case Standing::active:
        case Standing::expired:
        case Standing::inactive:
        case Standing::suspended: break;
    }
    return after != before && after != Standing::not_registered && after != Standing::expired;
}

Return return_after(Standing standing) {
    switch (standing) {
        case Standing::withdrawn: return Return::as_new;
        case Standing::expired: return Return::under_same_number;
        case Standing::revoked: return Return::never;
        case Standing::not_registered:
        case Standing::active:
        case Standing::inactive:
        case Standing::suspended: break;
    }
    return Return::not_while_held;
}

}  // namespace waymark::registry
