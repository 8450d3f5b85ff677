// SPDX-License-Identifier: Apache-2.0
#include "eligibility/crediting.h"

#include <algorithm>
#include <bit>

#include "base/ensure.h"

namespace waymark::eligibility::crediting {

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
    wished_ = 0;
    for (std::size_t i = 0; i < supplies.size(); ++i)
        for (std::size_t leaf = 0; supplies[i].is_wish && leaf < leaf_count_; ++leaf)
            wished_ += flow(i, leaf);
    missing_.assign(tree.buckets.size(), 0);
    total_missing_ = 0;
    for (std::size_t b = 0; b < tree.buckets.size(); ++b) {
        missing_[b] = std::max<std::int64_t>(0, terms.floors[b] - through_[b]);
        total_missing_ += missing_[b];
    }
}

bool Crediting::is_better_than(const Crediting& other) const {
    if (total_missing_ != other.total_missing_) return total_missing_ < other.total_missing_;
    if (wished_ != other.wished_) return wished_ < other.wished_;
    return std::ranges::lexicographical_compare(missing_, other.missing_);
}

}  // namespace waymark::eligibility::crediting
