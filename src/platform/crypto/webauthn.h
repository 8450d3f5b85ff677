// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

/// Passkeys, the server's side (W3C Web Authentication Level 3, sections 7.1 and 7.2). All bytes
/// are bytes here: a page's base64url is read before. Attestation is neither asked nor taken.
namespace waymark::crypto {

inline constexpr std::size_t challenge_bytes = 32;
/// More than any authenticator sends; what is longer is refused unread.
inline constexpr std::size_t passkey_message_max = 8192;

enum class PersonCheck : std::uint8_t {
    touch,    ///< somebody is there: a second step after a password
    identity  ///< the authenticator knows the person: a sign-in without a password
};

/// What an answer has to fit. A challenge is `random_bytes(challenge_bytes)`, kept for one answer.
struct PasskeyQuestion {
    std::string origin;  ///< scheme, name and port, as a browser writes it: "https://a.example"
    std::string party;   ///< the name alone: "a.example"
    std::string challenge;
    PersonCheck check = PersonCheck::identity;
};

/// What the board keeps of a passkey.
struct Passkey {
    std::string credential;  ///< its id, at most 1023 bytes; no two passkeys may share one
    std::string key;         ///< its public key in COSE
    std::int64_t counter = 0;
    bool is_backed_up = false;  ///< it lives on more than one device
};

enum class PasskeyRefusal : std::uint8_t {
    unreadable,       ///< not what a browser sends, or a key of a kind we cannot check
    wrong_type,       ///< a registration sent for a sign-in, or the other way round
    wrong_challenge,  ///< the answer to another question
    wrong_origin,     ///< made on another page, or in a frame of one
    wrong_party,      ///< made for another name
    nobody_there,     ///< no touch
    not_identified,   ///< the authenticator did not check who it is
    attested,         ///< brings an attestation other than `none`
    wrong_signature,
    counter_back  ///< the counter did not go up: there may be a copy of the passkey
};

/// A new passkey from `clientDataJSON` and `attestationObject`.
Result<Passkey, PasskeyRefusal> new_passkey(const PasskeyQuestion& question,
                                            std::string_view client_data,
                                            std::string_view attestation_object);

struct PasskeyAnswer {
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};

/// Whether the passkey gave this answer. Carries the passkey back as it is to be kept now: with
/// its new counter. Whoever asks has found `kept` by the credential that the answer names.
Result<Passkey, PasskeyRefusal> used_passkey(const PasskeyQuestion& question, const Passkey& kept,
                                             const PasskeyAnswer& answer);

}  // namespace waymark::crypto
