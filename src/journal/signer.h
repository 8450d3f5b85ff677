// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/note.h"
#include "platform/crypto/keyring.h"

namespace waymark::journal {

/// Who signs checkpoints.
struct Signer {
    Verifier verifier;
    /// An Ed25519 signature of 64 bytes.
    std::function<std::string(std::string_view message)> sign;
};

/// Signs by a key that comes from the board's root key. `name` tells the board apart from others,
/// such as `board.example/journal`; throws `Bug` for one with spaces or `+` in it.
Signer signer_of(const crypto::Keyring& keyring, std::string_view name);

/// The name of the journal of a board that people reach at this address.
std::string name_of_journal(std::string_view public_url);

/// The checkpoint as a signed note.
std::string signed_note(const Checkpoint& checkpoint, const Signer& signer);

/// Whether the key signed the note, and the note is as it was signed.
bool is_signed_by(const Note& note, const Verifier& key);

/// What a signed note says, when one of the keys signed it.
struct Opened {
    enum class State { fine, malformed, unknown_key, wrong_signature };
    State state = State::malformed;
    Checkpoint checkpoint;  ///< what it says, unless malformed; to be believed only when fine
};

Opened open_note(std::string_view text, const std::vector<Verifier>& keys);

}  // namespace waymark::journal
