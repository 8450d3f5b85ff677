// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/keyring.h"

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/random.h"
#include "platform/crypto/seal.h"

namespace waymark::crypto {

namespace {

constexpr std::string_view salt = "waymark keyring 1";

std::string context_of(std::string_view owner) { return "key of " + std::string(owner); }

}  // namespace

Keyring Keyring::open(const std::string& path) {
    if (auto root = read_key_file(path)) return Keyring(std::move(*root));
    auto root = random_bytes(key_bytes);
    write_key_file(path, root);
    return Keyring(std::move(root));
}

Keyring Keyring::open_existing(const std::string& path) {
    auto root = read_key_file(path);
    if (!root)
        throw Fault("there is no root key at " + path +
                    ": without it nothing that was sealed can be opened. Bring it back from where "
                    "it is kept.");
    return Keyring(std::move(*root));
}

Keyring Keyring::for_a_while() { return Keyring(random_bytes(key_bytes)); }

Keyring Keyring::of_root(std::string root) {
    ensure(root.size() == key_bytes, "a root key has 32 bytes");
    return Keyring(std::move(root));
}

// One block of output is all that is wanted, so the second step of HKDF is a single HMAC.
std::string Keyring::key_for(std::string_view purpose) const {
    const auto extracted = hmac_sha256(salt, root_);
    return hmac_sha256(extracted, std::string(purpose) + '\x01');
}

std::string Keyring::new_wrapped_key(std::string_view owner) const {
    return base64url(seal(key_for("wrapping"), random_bytes(key_bytes), context_of(owner)));
}

std::optional<std::string> Keyring::unwrapped(std::string_view wrapped,
                                              std::string_view owner) const {
    const auto sealed = read_base64url(wrapped);
    if (!sealed) return std::nullopt;
    return unseal(key_for("wrapping"), *sealed, context_of(owner));
}

std::string Keyring::name() const { return hex(key_for("name")).substr(0, 8); }

}  // namespace waymark::crypto
