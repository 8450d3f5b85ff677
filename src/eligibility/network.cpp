// SPDX-License-Identifier: Apache-2.0
#include "eligibility/crediting.h"

#include <algorithm>

#include "base/ensure.h"

/// The network that hours flow through.
namespace waymark::eligibility::crediting {

namespace {

// What one hour earns. A cycle crosses each floor at most once, forward or back, so digits of base
// four keep the order of importance: outside the shared limit first, then the total of all
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

}  // namespace

int Crediting::add_arc(int from, int to, std::int64_t room, std::int64_t gain) {
    arcs_.push_back({from, to, room, gain});
    arcs_.push_back({to, from, 0, -gain});
    return static_cast<int>(arcs_.size()) - 2;
}

void Crediting::lay_network(const Tree& tree, const Terms& terms,
                            std::span<const Supply> supplies) {
    arcs_.clear();
    lanes_.clear();
    supply_arcs_.clear();
    limit_node_.assign(terms.limits.size(), -1);
    event_node_.assign(terms.events.size(), -1);
    outside_node_ = -1;
    node_count_ = first_bucket + static_cast<int>(tree.buckets.size());
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        if (supplies[i].leaves == 0 || is_forced(tree, terms, supplies[i])) continue;
        Lane lane;
        lay_gates(terms, supplies[i], lane);
        const int node = node_count_ - 1;
        lane.first_target = static_cast<int>(arcs_.size());
        for (std::size_t leaf = 0; leaf < leaf_count_; ++leaf) {
            if ((supplies[i].leaves >> leaf & 1U) == 0) continue;
            const int arc =
                add_arc(node, first_bucket + tree.leaf_bucket[leaf], supplies[i].amount, 0);
            supply_arcs_.emplace_back(arc, i * leaf_count_ + leaf);
        }
        lane.last_target = supplies[i].is_wish ? lane.first_target : static_cast<int>(arcs_.size());
        lanes_.push_back(lane);
    }
    if (!lanes_.empty()) lay_tree(tree, terms);
}

int Crediting::gate(int from, int& node, std::int64_t room, Lane& lane) {
    int* arc = std::ranges::find(lane.entry, -1);
    if (node < 0) {
        node = node_count_++;
        *arc = add_arc(from, node, room, 0);
        return node;
    }
    for (std::size_t a = 0; a < arcs_.size(); a += 2)
        if (arcs_[a].from == from && arcs_[a].to == node) *arc = static_cast<int>(a);
    return node;
}

// From the hub to a supply's own node, by way of its limit and its event.
void Crediting::lay_gates(const Terms& terms, const Supply& supply, Lane& lane) {
    int from = hub;
    if (supply.limit >= 0) {
        const auto limit = static_cast<std::size_t>(supply.limit);
        from = gate(from, limit_node_[limit], terms.limits[limit], lane);
    }
    if (terms.shared_limit >= 0 && supply.limit != terms.shared_limit) {
        ensure(supply.limit < 0, "a sum with a share has no second limit");
        if (outside_node_ < 0) {
            outside_node_ = node_count_++;
            add_arc(hub, outside_node_, terms.outside_floor, outside_gain);
            add_arc(hub, outside_node_, no_cap, 0);
        }
        from = outside_node_;
    }
    if (supply.event >= 0) {
        const auto event = static_cast<std::size_t>(supply.event);
        from = gate(from, event_node_[event], terms.events[event], lane);
    }
    *std::ranges::find(lane.entry, -1) =
        add_arc(from, node_count_++, supply.amount, supply.is_wish ? -wish_cost : 0);
}

// Each bucket has two ways up: a paid one, as wide as its floor, and a free one for the rest. Hours
// poured already have used the paid way first.
void Crediting::lay_tree(const Tree& tree, const Terms& terms) {
    first_way_up_.assign(tree.buckets.size(), -1);
    for (std::size_t b = tree.buckets.size(); b-- > 0;) {
        const Bucket& bucket = tree.buckets[b];
        const int from = first_bucket + static_cast<int>(b);
        const bool is_whole = bucket.parent < 0;
        const int to = is_whole ? hub : first_bucket + bucket.parent;
        const auto counted = is_whole ? counted_gain : 0;
        const auto floor = std::min(terms.floors[b], bucket.cap);
        const auto paid = std::min(floor, through_[b]);
        first_way_up_[b] = static_cast<int>(arcs_.size());
        if (floor > paid) add_arc(from, to, floor - paid, floor_gain(b) + counted);
        add_arc(from, to, bucket.cap - floor - (through_[b] - paid), counted);
    }
}

}  // namespace waymark::eligibility::crediting
