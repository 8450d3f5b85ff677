// SPDX-License-Identifier: Apache-2.0
#include "eligibility/crediting.h"

#include <algorithm>
#include <bit>

#include "base/ensure.h"

namespace waymark::eligibility::crediting {

namespace {

constexpr int source = 0;
constexpr int sink = 1;
constexpr int first_bucket = 2;

// What one hour earns. A best path crosses each floor at most once, forward or back, so digits of
// base four keep the order of importance: outside the shared limit first, then the total of all
// floors, then the floors as declared, then that the hour is counted at all.
constexpr std::int64_t counted_gain = 1;
constexpr std::int64_t total_gain = INT64_C(1) << (2 * (bucket_max + 1));
constexpr std::int64_t outside_gain = total_gain << 6;
// A wished hour costs less than any floor earns, so every floor is filled, and more than anything
// else earns, so no wish is spent in vain.
constexpr std::int64_t wish_cost = total_gain / 2;
static_assert(bucket_max < 64 && 2 * (bucket_max + 1) + 6 < 62);

std::int64_t floor_gain(std::size_t bucket) {
    return total_gain + (INT64_C(1) << (2 * (bucket_max - bucket)));
}

constexpr std::int64_t nowhere = INT64_MIN / 2;

}  // namespace

void Crediting::solve(const Tree& tree, const Terms& terms, std::span<const Supply> supplies) {
    ensure(tree.buckets.size() <= bucket_max && tree.leaf_bucket.size() <= leaf_max,
           "a sum keeps within its named limits");
    leaf_count_ = tree.leaf_bucket.size();
    flow_.assign(supplies.size() * leaf_count_, 0);
    through_.assign(tree.buckets.size(), 0);
    pour_forced(tree, terms, supplies);
    const bool all_forced = std::ranges::all_of(
        supplies, [&](const Supply& s) { return is_forced(tree, terms, s); });
    if (!all_forced) {
        lay_network(tree, terms, supplies);
        while (find_path()) push_along_path();
        read_flow();
    }
    sum_up(tree, terms, supplies);
}

// Hours with one place to go need no search, as long as only their own leaf can be too full.
bool Crediting::is_forced(const Tree& tree, const Terms& terms, const Supply& supply) const {
    return std::has_single_bit(supply.leaves) && supply.limit < 0 && supply.event < 0 &&
           !supply.is_wish && !tree.has_inner_cap && terms.shared_limit < 0;
}

void Crediting::pour_forced(const Tree& tree, const Terms& terms,
                            std::span<const Supply> supplies) {
    poured_.assign(leaf_count_, 0);
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        if (!is_forced(tree, terms, supplies[i])) continue;
        const auto leaf = static_cast<std::size_t>(std::countr_zero(supplies[i].leaves));
        const auto bucket = static_cast<std::size_t>(tree.leaf_bucket[leaf]);
        const auto room = tree.buckets[bucket].cap - through_[bucket];
        const auto amount = std::min(room, supplies[i].amount);
        flow(i, leaf) = amount;
        poured_[leaf] += amount;
        for (int b = tree.leaf_bucket[leaf]; b >= 0; b = tree.buckets[static_cast<std::size_t>(b)].parent)
            through_[static_cast<std::size_t>(b)] += amount;
    }
}

void Crediting::add_arc(int from, int to, std::int64_t room, std::int64_t gain) {
    arcs_.push_back({from, to, room, gain});
    arcs_.push_back({to, from, 0, -gain});
}

void Crediting::lay_network(const Tree& tree, const Terms& terms,
                            std::span<const Supply> supplies) {
    arcs_.clear();
    supply_arcs_.clear();
    limit_node_.assign(terms.limits.size(), -1);
    event_node_.assign(terms.events.size(), -1);
    outside_node_ = -1;
    const int first_leaf = first_bucket + static_cast<int>(tree.buckets.size());
    int next = first_leaf + static_cast<int>(leaf_count_);
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        if (supplies[i].leaves == 0 || is_forced(tree, terms, supplies[i])) continue;
        lay_supply(terms, supplies, i, next);
        for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf) {
            if ((supplies[i].leaves >> leaf & 1U) == 0) continue;
            supply_arcs_.emplace_back(static_cast<int>(arcs_.size()), i * leaf_count_ + leaf);
            add_arc(next - 1, first_leaf + static_cast<int>(leaf), supplies[i].amount, 0);
        }
    }
    for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf)
        add_arc(first_leaf + static_cast<int>(leaf), first_bucket + tree.leaf_bucket[leaf], no_cap,
                0);
    lay_tree(tree, terms);
    node_count_ = next;
}

// From the source to a supply's own node, by way of its limit and its event.
void Crediting::lay_supply(const Terms& terms, std::span<const Supply> supplies, std::size_t index,
                           int& next) {
    const Supply& supply = supplies[index];
    int from = source;
    auto through_gate = [&](int& node, std::int64_t room) {
        if (node < 0) {
            node = next++;
            add_arc(from, node, room, 0);
        }
        from = node;
    };
    if (supply.limit >= 0) {
        const auto limit = static_cast<std::size_t>(supply.limit);
        through_gate(limit_node_[limit], terms.limits[limit]);
    }
    if (terms.shared_limit >= 0 && supply.limit != terms.shared_limit && !supply.is_wish) {
        if (outside_node_ < 0) {
            outside_node_ = next++;
            add_arc(source, outside_node_, terms.outside_floor, outside_gain);
            add_arc(source, outside_node_, no_cap, 0);
        }
        ensure(supply.limit < 0, "a sum with a share has no second limit");
        from = outside_node_;
    }
    if (supply.event >= 0) {
        const auto event = static_cast<std::size_t>(supply.event);
        through_gate(event_node_[event], terms.events[event]);
    }
    const int node = next++;
    add_arc(from, node, supply.amount, supply.is_wish ? -wish_cost : 0);
}

// Each bucket has two ways up: a paid one, as wide as its floor, and a free one for the rest. Hours
// poured already have used the paid way first.
void Crediting::lay_tree(const Tree& tree, const Terms& terms) {
    for (std::size_t b = tree.buckets.size(); b-- > 0;) {
        const Bucket& bucket = tree.buckets[b];
        const int from = first_bucket + static_cast<int>(b);
        const bool is_whole = bucket.parent < 0;
        const int to = is_whole ? sink : first_bucket + bucket.parent;
        const auto counted = is_whole ? counted_gain : 0;
        const auto floor = std::min(terms.floors[b], bucket.cap);
        const auto paid = std::min(floor, through_[b]);
        if (floor > 0) {
            add_arc(from, to, floor - paid, floor_gain(b) + counted);
            arcs_.back().room = 0;
        }
        add_arc(from, to, bucket.cap - floor - (through_[b] - paid), counted);
    }
}

// Bellman-Ford for the path that earns most. The graph has a few dozen arcs, laid from the source
// toward the sink, so two or three sweeps settle it.
bool Crediting::find_path() {
    best_.assign(static_cast<std::size_t>(node_count_), nowhere);
    came_by_.assign(static_cast<std::size_t>(node_count_), -1);
    best_[source] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            const Arc& arc = arcs_[a];
            if (arc.room <= 0 || best_[static_cast<std::size_t>(arc.from)] == nowhere) continue;
            const auto reached = best_[static_cast<std::size_t>(arc.from)] + arc.gain;
            if (reached <= best_[static_cast<std::size_t>(arc.to)]) continue;
            best_[static_cast<std::size_t>(arc.to)] = reached;
            came_by_[static_cast<std::size_t>(arc.to)] = static_cast<int>(a);
            changed = true;
        }
    }
    return best_[sink] > 0;
}

void Crediting::push_along_path() {
    std::int64_t amount = no_cap;
    for (int node = sink; node != source;) {
        const Arc& arc = arcs_[static_cast<std::size_t>(came_by_[static_cast<std::size_t>(node)])];
        amount = std::min(amount, arc.room);
        node = arc.from;
    }
    for (int node = sink; node != source;) {
        const auto a = static_cast<std::size_t>(came_by_[static_cast<std::size_t>(node)]);
        arcs_[a].room -= amount;
        arcs_[a ^ 1U].room += amount;
        node = arcs_[a].from;
    }
}

void Crediting::read_flow() {
    for (const auto& [arc, place] : supply_arcs_)
        flow_[place] = arcs_[static_cast<std::size_t>(arc) + 1].room;
}

void Crediting::sum_up(const Tree& tree, const Terms& terms, std::span<const Supply> supplies) {
    through_.assign(tree.buckets.size(), 0);
    outside_ = 0;
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf) {
            const auto amount = flow(i, leaf);
            if (supplies[i].limit != terms.shared_limit || terms.shared_limit < 0) outside_ += amount;
            for (int b = tree.leaf_bucket[leaf]; b >= 0;
                 b = tree.buckets[static_cast<std::size_t>(b)].parent)
                through_[static_cast<std::size_t>(b)] += amount;
        }
    }
    missing_.assign(tree.buckets.size(), 0);
    total_missing_ = 0;
    for (std::size_t b = 0; b < tree.buckets.size(); ++b) {
        missing_[b] = std::max<std::int64_t>(0, terms.floors[b] - through_[b]);
        total_missing_ += missing_[b];
    }
}

bool Crediting::is_better_than(const Crediting& other) const {
    if (total_missing_ != other.total_missing_) return total_missing_ < other.total_missing_;
    return std::ranges::lexicographical_compare(missing_, other.missing_);
}

}  // namespace waymark::eligibility::crediting
