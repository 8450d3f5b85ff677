// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::crypto {

/// What an authenticator says and signs (Web Authentication Level 3, section 6.1).
struct AuthenticatorData {
    std::string party_digest;  ///< SHA-256 of the relying party's name
    bool is_present = false;   ///< a person touched it
    bool is_verified = false;  ///< it knows the person, by a PIN, a finger or a face
    bool is_backed_up = false;
    std::uint32_t counter = 0;
    std::string credential;  ///< empty in an assertion
    std::string key;         ///< the COSE key as it came; empty in an assertion
};

/// Nothing for bytes that are not exactly that, or for a key we cannot check.
std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes);

}  // namespace waymark::crypto
