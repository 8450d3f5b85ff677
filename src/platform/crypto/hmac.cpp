// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/hmac.h"

#include "platform/crypto/sodium.h"

namespace waymark::crypto {

std::string hmac_sha256(std::string_view key, std::string_view message) {
    begin_sodium();
    std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(message), message.size());
    crypto_auth_hmacsha256_final(&state, bytes_of(digest));
    return digest;
}

bool is_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace waymark::crypto
