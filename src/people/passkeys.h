// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "people/sign_in.h"

/// Passkeys: a device proves who its owner is, and no secret travels. A passkey that knows its
/// owner counts as both factors. All bytes that come from and go to a page are in base64url.
namespace waymark::people {

inline constexpr std::size_t passkeys_max = 20;  ///< of one account
inline constexpr std::size_t passkey_name_max = 60;

/// What a page asks a browser, and the secret by which the answer finds its question.
struct PasskeyAsked {
    std::string secret;
    std::string challenge;
    std::string party;  ///< the name of the site
};

/// Writes nothing, so that a page may ask; the secret holds the question, shut.
PasskeyAsked ask_new_passkey(const House& house, const Visitor& who);
struct NewPasskey {
    std::string secret;
    std::string client_data;
    std::string attestation;
    std::string name;  ///< what its owner calls it
};
/// Adds it; this session counts as opened with both factors from now on.
Result<bool, SignInRefusal> add_passkey(House& house, const Visitor& who, const NewPasskey& made);

Result<PasskeyAsked, SignInRefusal> ask_passkey(House& house, const Caller& caller);
struct PasskeyGiven {
    std::string secret;
    std::string credential;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};
SignInAnswer sign_in_with_passkey(House& house, const PasskeyGiven& given, const Caller& caller);

struct PasskeyLine {
    std::string id;
    std::string name;
    clock::Instant since;
};
std::vector<PasskeyLine> passkeys_of(db::Tx& tx, const AccountId& account);

enum class PasskeyRemoval { removed, no_such_passkey, needed_by_staff };
PasskeyRemoval remove_passkey(House& house, const Visitor& who, const std::string& id);

}  // namespace waymark::people
