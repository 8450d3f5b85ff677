// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

/// The Merkle tree of RFC 6962, section 2.1: whoever knows its root can be shown that a leaf is in
/// it (inclusion), and that a larger tree only added leaves to a smaller one (consistency).
namespace waymark::journal {

using Hash = std::array<unsigned char, 32>;
/// SHA-256, handed in so that these rules need nothing of the machine.
using Sha256 = Hash (*)(std::string_view bytes);

inline std::string_view bytes_of(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Hash leaf_hash(std::string_view data, Sha256 sha256);
Hash node_hash(const Hash& left, const Hash& right, Sha256 sha256);

/// A tree whose hashes lie elsewhere. `HashAt(level, place)` is asked only for complete subtrees:
/// the one over the 2^level leaves from place * 2^level on.
class Tree {
public:
    using HashAt = std::function<Hash(unsigned level, std::uint64_t place)>;
    Tree(HashAt hash_at, Sha256 sha256) : hash_at_(std::move(hash_at)), sha256_(sha256) {}

    /// The root of the first `size` leaves; asks for at most 64 hashes.
    Hash root(std::uint64_t size) const;
    /// PATH(leaf, D[size]); throws `Bug` unless leaf < size.
    std::vector<Hash> inclusion(std::uint64_t leaf, std::uint64_t size) const;
    /// PROOF(smaller, D[larger]); throws `Bug` unless 0 < smaller <= larger.
    std::vector<Hash> consistency(std::uint64_t smaller, std::uint64_t larger) const;

private:
    struct Range {
        std::uint64_t begin = 0;
        std::uint64_t size = 0;
    };
    Hash hash_of(Range range) const;
    void add_path(std::uint64_t leaf, Range range, std::vector<Hash>& path) const;
    /// `is_known` tells whether the range is the whole smaller tree, whose root the reader has.
    enum class Known { no, yes };
    void add_proof(std::uint64_t smaller, Range range, Known known, std::vector<Hash>& proof) const;

    HashAt hash_at_;
    Sha256 sha256_;
};

/// The first `size` leaves and their root.
struct TreeHead {
    std::uint64_t size = 0;
    Hash root{};

    bool operator==(const TreeHead&) const = default;
};

/// A tree that only grows, of which no more is kept than its root needs.
class Frontier {
public:
    explicit Frontier(Sha256 sha256) : sha256_(sha256) {}
    void append(const Hash& leaf);
    TreeHead head() const;

private:
    Sha256 sha256_;
    std::uint64_t size_ = 0;
    std::vector<Hash> subtrees_;  ///< complete ones, the largest first
};

/// Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2).
bool is_included(const Hash& leaf, std::uint64_t place, const TreeHead& head,
                 const std::vector<Hash>& path, Sha256 sha256);

/// Whether the proof leads from both heads to the same leaves (RFC 9162, 2.1.4.2).
bool is_consistent(const TreeHead& smaller, const TreeHead& larger, const std::vector<Hash>& proof,
                   Sha256 sha256);

}  // namespace waymark::journal
