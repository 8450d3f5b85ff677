// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/sign.h"

#include "base/ensure.h"
#include "platform/crypto/random.h"
#include "platform/crypto/sodium.h"

namespace waymark::crypto {

namespace {

/// libsodium wants the seed and the public key in one piece.
std::string secret_of(std::string_view seed, std::string& public_key) {
    begin_sodium();
    ensure(seed.size() == crypto_sign_SEEDBYTES, "a seed has 32 bytes");
    std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
    public_key.assign(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes_of(public_key), bytes_of(secret), bytes_of(seed));
    return secret;
}

}  // namespace

KeyPair new_key_pair() { return key_pair_of(random_bytes(crypto_sign_SEEDBYTES)); }

KeyPair key_pair_of(std::string_view seed) {
    KeyPair keys;
    keys.seed = seed;
    secret_of(seed, keys.public_key);
    return keys;
}

std::string sign(const KeyPair& keys, std::string_view message) {
    std::string public_key;
    const auto secret = secret_of(keys.seed, public_key);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(message), message.size(),
                         bytes_of(std::string_view(secret)));
    return signature;
}

bool verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    begin_sodium();
    if (public_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    return crypto_sign_verify_detached(bytes_of(signature), bytes_of(message), message.size(),
                                       bytes_of(public_key)) == 0;
}

}  // namespace waymark::crypto
