// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// As much of CBOR (RFC 8949) as passkeys need, in the canonical form of CTAP2: lengths are known
/// and as short as can be; no tags, no fractions. Anything else is refused.
namespace waymark::crypto {

inline constexpr std::size_t cbor_depth_max = 4;
inline constexpr std::size_t cbor_items_max = 64;  ///< in one array or map

enum class CborKind : std::uint8_t { number, bytes, text, array, map, constant };

struct Cbor {
    CborKind kind = CborKind::constant;
    std::int64_t number = 0;  ///< of a number; of a constant, 20: false, 21: true, 22: null
    std::string_view text;    ///< of bytes and text; a piece of what was read
    std::vector<Cbor> items;  ///< of an array; of a map, each key and after it its value

    /// The value under a key of a map; null when there is none.
    const Cbor* at(std::string_view key) const;
    const Cbor* at(std::int64_t key) const;
};

/// Takes one item from the front of `bytes`, which must outlive it; what follows stays.
std::optional<Cbor> take_cbor(std::string_view& bytes);

}  // namespace waymark::crypto
