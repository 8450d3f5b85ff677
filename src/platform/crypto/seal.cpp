// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/seal.h"

#include "base/ensure.h"
#include "platform/crypto/random.h"
#include "platform/crypto/sodium.h"

namespace waymark::crypto {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

}  // namespace

// The nonce is long enough to be drawn at random for every sealing.
std::string seal(std::string_view key, std::string_view plain, std::string_view context) {
    ensure(key.size() == key_bytes, "a key has 32 bytes");
    const auto nonce = random_bytes(nonce_bytes);
    std::string shut(plain.size() + tag_bytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes_of(shut), nullptr, bytes_of(plain), plain.size(), bytes_of(context), context.size(),
        nullptr, bytes_of(std::string_view(nonce)), bytes_of(key));
    return nonce + shut;
}

std::optional<std::string> unseal(std::string_view key, std::string_view sealed,
                                  std::string_view context) {
    ensure(key.size() == key_bytes, "a key has 32 bytes");
    begin_sodium();
    if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
    const auto nonce = sealed.substr(0, nonce_bytes);
    const auto shut = sealed.substr(nonce_bytes);
    std::string plain(shut.size() - tag_bytes, '\0');
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes_of(plain), nullptr, nullptr, bytes_of(shut), shut.size(), bytes_of(context),
        context.size(), bytes_of(nonce), bytes_of(key));
    if (opened != 0) return std::nullopt;
    return plain;
}

}  // namespace waymark::crypto
