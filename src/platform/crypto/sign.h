// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Ed25519 signatures (RFC 8032).
namespace waymark::crypto {

struct KeyPair {
    std::string seed;        ///< 32 bytes, secret
    std::string public_key;  ///< 32 bytes
};

KeyPair new_key_pair();
/// The pair of a seed of 32 bytes; throws `Bug` for any other length.
KeyPair key_pair_of(std::string_view seed);

/// 64 bytes.
std::string sign(const KeyPair& keys, std::string_view message);
/// False also for a key or signature of the wrong length.
bool verify(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace waymark::crypto
