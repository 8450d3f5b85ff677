// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// YAML as a plain tree that knows where each value stands. Its traps are closed: one document, no
/// key twice, no anchors, aliases, tags or merged maps, and nothing is guessed from how a value
/// looks (`no` is the text "no").
namespace waymark::yaml {

inline constexpr std::size_t text_max = std::size_t{1} << 20;  ///< bytes of one file
inline constexpr std::size_t node_max = 100'000;
inline constexpr std::size_t depth_max = 32;

/// Line and column, from one; columns count characters.
struct Place {
    int line = 0;
    int column = 0;
};

enum class Kind : std::uint8_t { empty, scalar, sequence, map };

struct Node {
    Kind kind = Kind::empty;
    Place place;
    std::string text;  ///< of a scalar
    std::string key;   ///< of a member of a map
    Place key_place;
    std::vector<Node> children;  ///< of a sequence or map, in the order of the file

    /// The member of a map; null when it has none of that name.
    const Node* member(std::string_view name) const;
};

struct Trouble {
    Place place;
    std::string message;  ///< says what would be right
};

Result<Node, Trouble> parse(std::string_view text);

}  // namespace waymark::yaml
