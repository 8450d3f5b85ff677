// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "people/people.h"
#include "signing/text.h"

/// Texts and the signatures below them. A signature is the name its owner typed, the instant, and a
/// digest of the exact text in the language they read.
namespace waymark::signing {

using SignatureId = Id<struct SignatureTag>;

/// Whose signatures they are. The name somebody typed is their legal name in most cases, so it is
/// shut with their own key.
struct Signer {
    const crypto::Keyring& keyring;
    people::PersonId person;
};

/// A version of a text, as it was shown.
struct Shown {
    std::string_view text;     ///< `disclosure`
    std::string_view version;  ///< `2026-01`
    Language language = Language::english;
};

struct Signature {
    SignatureId id;
    std::string text;
    std::string version;
    Language language = Language::english;
    std::string typed_name;  ///< empty once the person's key was destroyed
    std::string digest;
    clock::Instant signed_at;
};

enum class Refusal : std::uint8_t {
    no_such_text,
    not_the_newest,  ///< a newer version is to be read first
    name_missing,    ///< nothing, or no letter, was typed
    name_too_long,
};

/// Signs the newest version. Who signed it before gets that signature back: a second press of the
/// button is not a second act.
Result<Signature, Refusal> sign(db::Tx& tx, const Signer& signer, const Shown& shown,
                                std::string_view typed_name, clock::Instant now);

/// All signatures of a person, the oldest first.
std::vector<Signature> signatures_of(db::Tx& tx, const Signer& signer);
/// The one below the newest version of a text, if there is one.
std::optional<Signature> signature_of(db::Tx& tx, const Signer& signer, std::string_view text);

}  // namespace waymark::signing
