// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Public keys as passkeys bring them (RFC 9053): ES256, EdDSA with Ed25519, and RS256.
namespace waymark::crypto {

struct EcdsaKey {
    std::string x, y;  ///< 32 bytes each, on the curve P-256
};
struct EdwardsKey {
    std::string point;  ///< 32 bytes
};
struct RsaKey {
    std::string modulus;   ///< 2048 to 4096 bits
    std::string exponent;  ///< at most 4 bytes
};
using CoseKey = std::variant<EcdsaKey, EdwardsKey, RsaKey>;

/// Takes a key from the front of `bytes`; nothing for any other algorithm or shape.
std::optional<CoseKey> take_cose_key(std::string_view& bytes);

/// Whether the key signed the message. False also for a point that is not on the curve.
bool is_signed_by(const CoseKey& key, std::string_view message, std::string_view signature);

}  // namespace waymark::crypto
