// SPDX-License-Identifier: Apache-2.0
#include "journal/rules/merkle.h"

#include <bit>
#include <string>

#include "base/ensure.h"

namespace waymark::journal {
namespace {

/// Tell leaves from nodes, so that no node passes for a leaf.
constexpr char leaf_mark = 0;
constexpr char node_mark = 1;

bool is_odd(std::uint64_t number) { return (number & 1U) != 0; }

/// The largest power of two below `size`, where RFC 6962 parts a tree.
std::uint64_t left_part(std::uint64_t size) { return std::bit_floor(size - 1); }

/// Folds a path to a root, or the proof of consistency to two of them.
struct Climb {
    std::uint64_t place;
    std::uint64_t last;

    /// Leaves the levels on which the subtree at `place` is a whole one.
    void skip_while_odd() {
        while (is_odd(place)) rise();
    }
    void rise() {
        place >>= 1U;
        last >>= 1U;
    }
    bool is_over() const { return last == 0; }
    /// Whether the next hash stands to the left; climbs past levels without a neighbor.
    bool takes_left() {
        if (!is_odd(place) && place != last) return false;
        if (!is_odd(place)) {
            while (!is_odd(place) && place != 0) rise();
        }
        return true;
    }
};

}  // namespace

Hash leaf_hash(std::string_view data, Sha256 sha256) {
    return sha256(std::string(1, leaf_mark).append(data));
}

Hash node_hash(const Hash& left, const Hash& right, Sha256 sha256) {
    std::array<char, 1 + 2 * sizeof(Hash)> bytes{node_mark};
    auto* end = std::copy(left.begin(), left.end(), bytes.begin() + 1);
    std::copy(right.begin(), right.end(), end);
    return sha256({bytes.data(), bytes.size()});
}

Hash Tree::root(std::uint64_t size) const { return size == 0 ? sha256_({}) : hash_of({0, size}); }

Hash Tree::hash_of(Range range) const {
    if (std::has_single_bit(range.size)) {
        const auto level = static_cast<unsigned>(std::countr_zero(range.size));
        return hash_at_(level, range.begin >> level);
    }
    const std::uint64_t left = left_part(range.size);
    return node_hash(hash_of({range.begin, left}), hash_of({range.begin + left, range.size - left}),
                     sha256_);
}

std::vector<Hash> Tree::inclusion(std::uint64_t leaf, std::uint64_t size) const {
    ensure(leaf < size, "a leaf is shown in a tree that holds it");
    std::vector<Hash> path;
    add_path(leaf, {0, size}, path);
    return path;
}

void Tree::add_path(std::uint64_t leaf, Range range, std::vector<Hash>& path) const {
    if (range.size == 1) return;
    const std::uint64_t left = left_part(range.size);
    const Range first{range.begin, left};
    const Range second{range.begin + left, range.size - left};
    const bool is_first = leaf < left;
    add_path(is_first ? leaf : leaf - left, is_first ? first : second, path);
    path.push_back(hash_of(is_first ? second : first));
}

std::vector<Hash> Tree::consistency(std::uint64_t smaller, std::uint64_t larger) const {
    ensure(smaller > 0 && smaller <= larger, "a tree grows from a smaller one that is not empty");
    std::vector<Hash> proof;
    add_proof(smaller, {0, larger}, Known::yes, proof);
    return proof;
}

void Tree::add_proof(std::uint64_t smaller, Range range, Known known,
                     std::vector<Hash>& proof) const {
    if (smaller == range.size) {
        if (known == Known::no) proof.push_back(hash_of(range));
        return;
    }
    const std::uint64_t left = left_part(range.size);
    const Range first{range.begin, left};
    const Range second{range.begin + left, range.size - left};
    if (smaller <= left) {
        add_proof(smaller, first, known, proof);
        proof.push_back(hash_of(second));
    } else {
        add_proof(smaller - left, second, Known::no, proof);
        proof.push_back(hash_of(first));
    }
}

void Frontier::append(const Hash& leaf) {
    Hash hash = leaf;
    for (std::uint64_t size = size_; is_odd(size); size >>= 1U) {
        hash = node_hash(subtrees_.back(), hash, sha256_);
        subtrees_.pop_back();
    }
    subtrees_.push_back(hash);
    ++size_;
}

TreeHead Frontier::head() const {
    if (size_ == 0) return {0, sha256_({})};
    Hash root = subtrees_.back();
    for (std::size_t i = subtrees_.size() - 1; i > 0; --i) {
        root = node_hash(subtrees_[i - 1], root, sha256_);
    }
    return {size_, root};
}

bool is_included(const Hash& leaf, std::uint64_t place, const TreeHead& head,
                 const std::vector<Hash>& path, Sha256 sha256) {
    if (place >= head.size) return false;
    Climb climb{place, head.size - 1};
    Hash root = leaf;
    for (const Hash& next : path) {
        if (climb.is_over()) return false;
        root = climb.takes_left() ? node_hash(next, root, sha256) : node_hash(root, next, sha256);
        climb.rise();
    }
    return climb.is_over() && root == head.root;
}

bool is_consistent(const TreeHead& smaller, const TreeHead& larger, const std::vector<Hash>& proof,
                   Sha256 sha256) {
    if (smaller.size == 0 || smaller.size > larger.size) return false;
    if (smaller.size == larger.size) return proof.empty() && smaller.root == larger.root;
    // A whole subtree is its own first step, so the proof leaves it out.
    std::vector<Hash> steps = proof;
    if (std::has_single_bit(smaller.size)) steps.insert(steps.begin(), smaller.root);
    if (steps.empty()) return false;
    Climb climb{smaller.size - 1, larger.size - 1};
    climb.skip_while_odd();
    Hash old_root = steps.front();
    Hash new_root = steps.front();
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (climb.is_over()) return false;
        if (climb.takes_left()) {
            old_root = node_hash(steps[i], old_root, sha256);
            new_root = node_hash(steps[i], new_root, sha256);
        } else {
            new_root = node_hash(new_root, steps[i], sha256);
        }
        climb.rise();
    }
    return climb.is_over() && old_root == smaller.root && new_root == larger.root;
}

}  // namespace waymark::journal
