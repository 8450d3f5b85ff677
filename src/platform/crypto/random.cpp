// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/random.h"

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/sodium.h"

namespace waymark::crypto {

void begin_sodium() {
    // Safe to call from several threads; only the first call does anything.
    if (sodium_init() < 0) throw Fault("the machine gives no random numbers");
}

std::string random_bytes(std::size_t count) {
    begin_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token(std::size_t bytes) { return base64url(random_bytes(bytes)); }

}  // namespace waymark::crypto
