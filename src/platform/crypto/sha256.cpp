// SPDX-License-Identifier: Apache-2.0
// The plain functions of OpenSSL are deprecated in favor of its providers, which cost a
// megabyte and milliseconds at start; linked statically, these cost 20 kB and nothing at start.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>

#include "base/ensure.h"
#include "platform/crypto/sha256.h"

namespace waymark::crypto {

std::string sha256(std::string_view bytes) {
    SHA256_CTX context;
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    const bool is_done = SHA256_Init(&context) == 1 &&
                         SHA256_Update(&context, bytes.data(), bytes.size()) == 1 &&
                         SHA256_Final(digest.data(), &context) == 1;
    ensure(is_done, "SHA-256 takes any bytes");

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

}  // namespace waymark::crypto
