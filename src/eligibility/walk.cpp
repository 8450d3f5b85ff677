// SPDX-License-Identifier: Apache-2.0
#include "eligibility/crediting.h"

#include <algorithm>

/// Moving hours through the network: straight to where they earn, then around cycles.
namespace waymark::eligibility::crediting {

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

}  // namespace waymark::eligibility::crediting
