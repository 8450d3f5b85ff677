// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/crypto/webauthn.h"

namespace waymark::crypto {

enum class TestKey : std::uint8_t { p256, ed25519, rsa };

/// An authenticator and its browser, for tests: signs with a key of its own. Its members may be
/// bent before it answers.
class TestAuthenticator {
public:
    explicit TestAuthenticator(TestKey kind = TestKey::p256);

    std::string credential;
    std::uint32_t counter = 1;
    unsigned flags = 0x45;  ///< of a registration: present, verified, has a credential
    std::string format = "none";

    std::string client_data(std::string_view type, const PasskeyQuestion& question) const;
    std::string attestation_object() const;
    PasskeyAnswer answer(const PasskeyQuestion& question) const;

private:
    std::string data(unsigned with_flags) const;

    struct Key;
    std::shared_ptr<Key> key_;
};

}  // namespace waymark::crypto
