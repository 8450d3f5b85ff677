// SPDX-License-Identifier: Apache-2.0
#include "eligibility/crediting.h"

#include <algorithm>
#include <bit>

#include "base/ensure.h"

namespace waymark::eligibility::crediting {

namespace {

// Hours come from the hub and return to it, counted.
constexpr int hub = 0;
constexpr int first_bucket = 1;

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

void Crediting::solve(const Tree& tree, const Terms& terms, std::span<const Supply> supplies) {
    ensure(tree.buckets.size() <= bucket_max && tree.leaf_bucket.size() <= leaf_max,
           "a sum keeps within its named limits");
    leaf_count_ = tree.leaf_bucket.size();
    flow_.assign(supplies.size() * leaf_count_, 0);
    through_.assign(tree.buckets.size(), 0);
    pour_forced(tree, terms, supplies);
    lay_network(tree, terms, supplies);
    if (!lanes_.empty()) {
        if (terms.shared_limit < 0)
            for (const Lane& lane : lanes_) pour(lane);
        while (find_cycle()) {
        }
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
    for (std::size_t i = 0; i < supplies.size(); ++i) {
        if (!is_forced(tree, terms, supplies[i])) continue;
        const auto leaf = static_cast<std::size_t>(std::countr_zero(supplies[i].leaves));
        const auto bucket = static_cast<std::size_t>(tree.leaf_bucket[leaf]);
        const auto room = tree.buckets[bucket].cap - through_[bucket];
        const auto amount = std::min(room, supplies[i].amount);
        flow(i, leaf) = amount;
        for (int b = tree.leaf_bucket[leaf]; b >= 0;
             b = tree.buckets[static_cast<std::size_t>(b)].parent)
            through_[static_cast<std::size_t>(b)] += amount;
    }
}

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
    if (terms.shared_limit >= 0 && supply.limit != terms.shared_limit && !supply.is_wish) {
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

// The arc that one more hour would take up from a bucket; -1 when the bucket is full.
int Crediting::way_up(int bucket_node) const {
    const int first = first_way_up_[static_cast<std::size_t>(bucket_node - first_bucket)];
    for (auto a = static_cast<std::size_t>(first); a < arcs_.size() && arcs_[a].from == bucket_node;
         a += 2)
        if (arcs_[a].room > 0) return static_cast<int>(a);
    return -1;
}

// The straight way of a lane's hours through one of its targets; what an hour earns on it, or zero
// where it is blocked.
std::int64_t Crediting::trace(const Lane& lane, int target, Path& path) const {
    path.length = 0;
    for (const int arc : lane.entry)
        if (arc >= 0) path.arcs[path.length++] = arc;
    path.arcs[path.length++] = target;
    std::int64_t gain = 0;
    for (int node = arcs_[static_cast<std::size_t>(target)].to; node != hub;) {
        const int up = way_up(node);
        if (up < 0) return 0;
        gain += arcs_[static_cast<std::size_t>(up)].gain;
        path.arcs[path.length++] = up;
        node = arcs_[static_cast<std::size_t>(up)].to;
    }
    return gain;
}

// Pours one supply straight where it earns most, stretch by stretch. Only a beginning: what should
// make way for others is moved afterwards.
void Crediting::pour(const Lane& lane) {
    for (std::int64_t amount = 1; amount > 0;) {
        std::int64_t most = 0;
        Path path, best;
        for (int target = lane.first_target; target < lane.last_target; target += 2) {
            const auto gain = trace(lane, target, path);
            if (gain <= most) continue;
            most = gain;
            best = path;
        }
        amount = most > 0 ? no_cap : 0;
        for (std::size_t i = 0; i < best.length; ++i)
            amount = std::min(amount, arcs_[static_cast<std::size_t>(best.arcs[i])].room);
        for (std::size_t i = 0; i < best.length; ++i) push(best.arcs[i], amount);
    }
}

void Crediting::push(int arc, std::int64_t amount) {
    arcs_[static_cast<std::size_t>(arc)].room -= amount;
    arcs_[static_cast<std::size_t>(arc) ^ 1U].room += amount;
}

// Bellman-Ford from everywhere at once. Without a cycle that earns, two or three sweeps settle it;
// with one, the arcs by which the nodes were last reached soon close it.
bool Crediting::find_cycle() {
    best_.assign(static_cast<std::size_t>(node_count_), 0);
    came_by_.assign(static_cast<std::size_t>(node_count_), -1);
    seen_.assign(static_cast<std::size_t>(node_count_), 0);
    walk_ = 0;
    for (int last = hub; last >= 0;) {
        last = -1;
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            const Arc& arc = arcs_[a];
            if (arc.room <= 0) continue;
            const auto reached = best_[static_cast<std::size_t>(arc.from)] + arc.gain;
            if (reached <= best_[static_cast<std::size_t>(arc.to)]) continue;
            best_[static_cast<std::size_t>(arc.to)] = reached;
            came_by_[static_cast<std::size_t>(arc.to)] = static_cast<int>(a);
            last = arc.to;
        }
        if (last < 0) return false;
        const int node = on_cycle(last);
        if (node < 0) continue;
        move_around(node);
        return true;
    }
    return false;
}

// A node of the cycle that the way back from `node` runs into; -1 when it ends.
int Crediting::on_cycle(int node) {
    ++walk_;
    while (came_by_[static_cast<std::size_t>(node)] >= 0) {
        if (seen_[static_cast<std::size_t>(node)] == walk_) return node;
        seen_[static_cast<std::size_t>(node)] = walk_;
        node = arcs_[static_cast<std::size_t>(came_by_[static_cast<std::size_t>(node)])].from;
    }
    return -1;
}

void Crediting::move_around(int start) {
    std::int64_t amount = no_cap;
    int node = start;
    do {
        const Arc& arc = arcs_[static_cast<std::size_t>(came_by_[static_cast<std::size_t>(node)])];
        amount = std::min(amount, arc.room);
        node = arc.from;
    } while (node != start);
    do {
        const int arc = came_by_[static_cast<std::size_t>(node)];
        push(arc, amount);
        node = arcs_[static_cast<std::size_t>(arc)].from;
    } while (node != start);
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
            if (supplies[i].limit != terms.shared_limit || terms.shared_limit < 0)
                outside_ += amount;
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
