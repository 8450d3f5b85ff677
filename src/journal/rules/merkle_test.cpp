// SPDX-License-Identifier: Apache-2.0
#include "journal/rules/merkle.h"

#include <doctest/doctest.h>

#include "journal/leaf.h"
#include "journal/rules/tiles.h"

using namespace waymark::journal;
using namespace std::string_literals;

namespace {

/// The leaves with which the reference program of RFC 6962 tests its trees.
const std::string inputs[] = {""s,
                              "\x00"s,
                              "\x10"s,
                              "\x20\x21"s,
                              "\x30\x31"s,
                              "\x40\x41\x42\x43"s,
                              "\x50\x51\x52\x53\x54\x55\x56\x57"s,
                              "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"s};

/// Its roots for the first 0 to 8 of them.
constexpr std::string_view roots[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

Hash leaf_number(std::uint64_t number) { return leaf_hash(std::to_string(number), sha256); }

/// A tree of `size` leaves, kept in tiles.
Tiles grown_to(std::uint64_t size) {
    Tiles tiles([](const TileId&) { return Tile{}; }, sha256);
    for (std::uint64_t i = 0; i < size; ++i) tiles.append(i, leaf_number(i));
    return tiles;
}

/// The root as RFC 6962 defines it, word for word.
Hash defined_root(std::uint64_t begin, std::uint64_t size) {
    if (size == 1) return leaf_number(begin);
    std::uint64_t left = 1;
    while (left * 2 < size) left *= 2;
    return node_hash(defined_root(begin, left), defined_root(begin + left, size - left), sha256);
}

constexpr std::uint64_t sizes[] = {1, 2, 3, 7, 8, 9, 31, 100, 255, 256, 257, 300, 511, 513, 770};

}  // namespace

TEST_CASE("merkle: the roots of the reference leaves are those of the reference program") {
    Tiles tiles([](const TileId&) { return Tile{}; }, sha256);
    Frontier frontier(sha256);
    CHECK(to_text({tiles.root(0)}) == roots[0]);
    CHECK(to_text({frontier.head().root}) == roots[0]);
    for (std::uint64_t size = 1; size <= 8; ++size) {
        tiles.append(size - 1, leaf_hash(inputs[size - 1], sha256));
        frontier.append(leaf_hash(inputs[size - 1], sha256));
        CHECK(to_text({tiles.root(size)}) == roots[size]);
        CHECK(to_text({frontier.head().root}) == roots[size]);
    }
}

TEST_CASE("merkle: the paths of the reference leaves are those of the reference program") {
    Tiles tiles([](const TileId&) { return Tile{}; }, sha256);
    for (std::uint64_t i = 0; i < 8; ++i) tiles.append(i, leaf_hash(inputs[i], sha256));
    CHECK(to_text(tiles.tree().inclusion(0, 8)) ==
          "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    CHECK(to_text(tiles.tree().consistency(6, 8)) ==
          "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
}

TEST_CASE("merkle: a tree of tiles has the root that the definition gives, at every size") {
    Tiles tiles = grown_to(770);
    Frontier frontier(sha256);
    for (std::uint64_t size = 1; size <= 770; ++size) {
        frontier.append(leaf_number(size - 1));
        if (size % 7 != 0 && size < 755) continue;
        CHECK(tiles.root(size) == defined_root(0, size));
        CHECK(frontier.head() == TreeHead{size, tiles.root(size)});
    }
}

TEST_CASE("merkle: every leaf is shown to be in every tree that holds it, and nothing else is") {
    Tiles tiles = grown_to(770);
    for (const std::uint64_t size : sizes) {
        const TreeHead head{size, tiles.root(size)};
        for (std::uint64_t leaf = 0; leaf < size; leaf += 1 + size / 20) {
            auto path = tiles.tree().inclusion(leaf, size);
            CHECK(is_included(leaf_number(leaf), leaf, head, path, sha256));
            CHECK_FALSE(is_included(leaf_number(leaf + 1), leaf, head, path, sha256));
            CHECK_FALSE(is_included(leaf_number(leaf), leaf + size, head, path, sha256));
            if (size > 1) {
                CHECK_FALSE(is_included(leaf_number(leaf), leaf ^ 1U, head, path, sha256));
            }
            path.push_back(head.root);
            CHECK_FALSE(is_included(leaf_number(leaf), leaf, head, path, sha256));
        }
    }
}

TEST_CASE("merkle: a tree is shown to hold every smaller one as it was, and no other") {
    Tiles tiles = grown_to(770);
    for (const std::uint64_t large : sizes) {
        const TreeHead larger{large, tiles.root(large)};
        for (std::uint64_t small = 1; small <= large; small += 1 + large / 30) {
            const TreeHead smaller{small, tiles.root(small)};
            auto proof = tiles.tree().consistency(small, large);
            CHECK(is_consistent(smaller, larger, proof, sha256));
            CHECK_FALSE(is_consistent({small, leaf_number(999)}, larger, proof, sha256));
            if (small < large) {
                CHECK_FALSE(is_consistent(smaller, {large, smaller.root}, proof, sha256));
                CHECK_FALSE(is_consistent(smaller, {large + large, larger.root}, proof, sha256));
            }
            proof.push_back(larger.root);
            CHECK_FALSE(is_consistent(smaller, larger, proof, sha256));
        }
    }
}

TEST_CASE("tiles: a tree read back grows as if it had never been put away") {
    Tiles whole = grown_to(600);
    const auto kept = grown_to(511).changed();
    Tiles again(
        [&kept](const TileId& id) {
            const auto found = kept.find(id);
            return found == kept.end() ? Tile{} : found->second;
        },
        sha256);
    for (std::uint64_t i = 511; i < 600; ++i) again.append(i, leaf_number(i));
    CHECK(again.root(600) == whole.root(600));
    CHECK(again.changed().size() == 3);
    CHECK(right_edge(600) == std::vector<TileId>{{0, 2}, {1, 0}});
    CHECK(width_at({0, 2}, 600) == 88);
    CHECK(width_at({1, 0}, 600) == 2);
    CHECK(right_edge(256) == std::vector<TileId>{{1, 0}});
    CHECK_THROWS_AS(again.append(700, leaf_number(700)), waymark::Bug);
}
