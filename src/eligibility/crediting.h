// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scheme/scheme.h"

/// Crediting: which hours count for which part, so that the least is left to do. Pure numbers; the
/// sieve has already said what may count where.
///
/// Hours flow from supplies (entries of one kind, collapsed) through at most one limit and one
/// event into a leaf of the tree of parts, and up to the root. A part's floor is the first stretch
/// of its way up, and each hour that travels it earns; its cap is the width of the whole way. The
/// flow that earns most leaves the least total shortfall. Among such flows the one is taken that
/// leaves less missing in the part declared first, then in the second, and so on; among those, the
/// one that counts most hours. Hours are first poured where they earn most; then, as long as moving
/// some around a cycle earns more, they are moved. When no such cycle is left, the flow is the best
/// there is (M. Klein, A Primal Method for Minimal Cost Flows, Management Science 14, 1967).
namespace waymark::eligibility::crediting {

inline constexpr std::int64_t no_cap = INT64_C(1) << 50;
inline constexpr std::size_t leaf_max = 32;  ///< leaves in one sum
inline constexpr std::size_t bucket_max = scheme::sum_parts_max;

/// One part, as a node of the tree; parents come before their parts.
struct Bucket {
    int parent = -1;  ///< -1: the whole
    std::int64_t cap = no_cap;
};

struct Tree {
    std::vector<Bucket> buckets;
    std::vector<int> leaf_bucket;  ///< for each leaf, the bucket it pours into
    bool has_inner_cap = false;    ///< a cap on a bucket that more than one leaf pours into
};

/// Hours that may all go to the same leaves.
struct Supply {
    std::uint32_t leaves = 0;  ///< bit i: may go to leaf i
    int limit = -1;            ///< index in Terms::limits
    int event = -1;            ///< index in Terms::events
    std::int64_t amount = 0;
    bool is_wish = false;  ///< hours not there yet: taken only where no others will do
};

/// What a crediting has to respect.
struct Terms {
    std::span<const std::int64_t> floors;  ///< per bucket; zero: none
    std::span<const std::int64_t> limits;  ///< how much may pass each limit
    std::span<const std::int64_t> events;  ///< how much each event may give
    int shared_limit = -1;                 ///< the only limit, a share of all that is credited ...
    std::int64_t outside_floor = 0;        ///< ... so much has to come from outside it
};

/// A crediting. Kept and passed in again, it reuses its memory.
class Crediting {
public:
    /// Finds the best crediting of `supplies` (in the caller's order, which settles the last ties).
    void solve(const Tree& tree, const Terms& terms, std::span<const Supply> supplies);

    std::int64_t flow(std::size_t supply, std::size_t leaf) const {
        return flow_[supply * leaf_count_ + leaf];
    }
    std::int64_t& flow(std::size_t supply, std::size_t leaf) {
        return flow_[supply * leaf_count_ + leaf];
    }
    /// Hours counted toward a bucket.
    std::int64_t through(std::size_t bucket) const { return through_[bucket]; }
    /// What is missing to a bucket's floor.
    std::int64_t missing(std::size_t bucket) const { return missing_[bucket]; }
    std::int64_t total_missing() const { return total_missing_; }
    /// Hours counted from outside the shared limit.
    std::int64_t outside() const { return outside_; }
    /// Is this crediting better than the other, of the same tree?
    bool is_better_than(const Crediting& other) const;

private:
    // Hours come from the hub and return to it, counted.
    static constexpr int hub = 0;
    static constexpr int first_bucket = 1;

    struct Arc {
        int from, to;
        std::int64_t room;
        std::int64_t gain;
    };
    /// A supply in the network: the arcs from the hub to it, and those from it to its leaves.
    struct Lane {
        int entry[3] = {-1, -1, -1};
        int first_target = 0, last_target = 0;
    };
    void pour_forced(const Tree& tree, const Terms& terms, std::span<const Supply> supplies);
    bool is_forced(const Tree& tree, const Terms& terms, const Supply& supply) const;
    void lay_network(const Tree& tree, const Terms& terms, std::span<const Supply> supplies);
    void lay_tree(const Tree& tree, const Terms& terms);
    void lay_gates(const Terms& terms, const Supply& supply, Lane& lane);
    int gate(int from, int& node, std::int64_t room, Lane& lane);
    int add_arc(int from, int to, std::int64_t room, std::int64_t gain);
    struct Path {
        int arcs[4 + bucket_max] = {};
        std::size_t length = 0;
    };
    std::int64_t trace(const Lane& lane, int target, Path& path) const;
    void pour(const Lane& lane);
    void push(int arc, std::int64_t amount);
    int way_up(int bucket_node) const;
    bool find_cycle();
    int on_cycle(int node);
    void move_around(int node);
    void read_flow();
    void sum_up(const Tree& tree, const Terms& terms, std::span<const Supply> supplies);

    std::size_t leaf_count_ = 0;
    std::vector<std::int64_t> flow_;
    std::vector<std::int64_t> through_;
    std::vector<std::int64_t> missing_;
    std::int64_t total_missing_ = 0;
    std::int64_t wished_ = 0;
    std::int64_t outside_ = 0;

    std::vector<Arc> arcs_;  // arc i ^ 1 is the way back of arc i
    std::vector<Lane> lanes_;
    std::vector<std::pair<int, std::size_t>> supply_arcs_;  // arc, index in flow_
    std::vector<int> first_way_up_;  // of each bucket: its paid arc, or its free one
    std::vector<std::int64_t> best_;
    std::vector<int> came_by_, seen_;
    std::vector<int> limit_node_, event_node_;
    int outside_node_ = -1;
    int node_count_ = 0;
    int walk_ = 0;
};

}  // namespace waymark::eligibility::crediting
