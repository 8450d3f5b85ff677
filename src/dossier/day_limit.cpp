// SPDX-License-Identifier: Apache-2.0
#include "dossier/day_limit.h"

#include <algorithm>
#include <queue>
#include <vector>

namespace waymark::dossier {
namespace {

using eligibility::Entry;

constexpr std::int64_t parts_per_day = 24 * Hours::parts_per_hour;

/// Hours that are still to be laid out, and until when.
struct Claim {
    std::int64_t deadline = 0;
    std::size_t entry = 0;
    std::int64_t left = 0;
};
struct LaterDeadline {
    bool operator()(const Claim& a, const Claim& b) const {
        return a.deadline != b.deadline ? a.deadline > b.deadline : a.entry > b.entry;
    }
};
using Claims = std::priority_queue<Claim, std::vector<Claim>, LaterDeadline>;

std::int64_t begin_of(Date day) { return day.days() * parts_per_day; }

/// Entries that take hours of a day, by their first day.
std::vector<std::size_t> by_first_day(std::span<const Entry> entries) {
    std::vector<std::size_t> order;
    order.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (takes_hours_of_a_day(entries[i])) order.push_back(i);
    }
    const auto earlier = [entries](std::size_t a, std::size_t b) {
        return entries[a].begun < entries[b].begun;
    };
    if (!std::is_sorted(order.begin(), order.end(), earlier)) {
        std::stable_sort(order.begin(), order.end(), earlier);
    }
    return order;
}

/// Lays out claims from `now` until `until`; an entry that would not be done in time, if any.
std::optional<std::size_t> lay_out(Claims& claims, std::int64_t& now, std::int64_t until) {
    while (!claims.empty() && now < until) {
        Claim claim = claims.top();
        claims.pop();
        const std::int64_t taken = std::min(claim.left, until - now);
        now += taken;
        claim.left -= taken;
        if (now > claim.deadline) return claim.entry;
        if (claim.left > 0) claims.push(claim);
    }
    now = std::max(now, until);
    return std::nullopt;
}

}  // namespace

bool takes_hours_of_a_day(const Entry& entry) {
    return entry.kind != scheme::EntryKind::course &&
           entry.recognition != scheme::Recognition::academic;
}

bool is_longer_than_its_days(const Entry& entry) {
    const std::int64_t days = days_between(entry.begun, entry.on) + 1;
    return takes_hours_of_a_day(entry) && entry.amount.parts() > days * parts_per_day;
}

std::optional<std::size_t> entry_beyond_the_day(std::span<const Entry> entries) {
    const std::vector<std::size_t> order = by_first_day(entries);
    if (order.empty()) return std::nullopt;
    Claims claims;
    std::int64_t now = begin_of(entries[order.front()].begun);
    for (const std::size_t index : order) {
        const Entry& entry = entries[index];
        if (const auto late = lay_out(claims, now, begin_of(entry.begun))) return late;
        claims.push({begin_of(days_after(entry.on, 1)), index, entry.amount.parts()});
    }
    constexpr std::int64_t after_all = INT64_MAX / 2;  // days before 1970 are below zero
    return lay_out(claims, now, after_all);
}

}  // namespace waymark::dossier
