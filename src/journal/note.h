// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/rules/merkle.h"

/// Signed notes, verifier keys and checkpoints as C2SP writes them (c2sp.org/signed-note and
/// c2sp.org/tlog-checkpoint), so that tools of other people can read the board's seal.
namespace waymark::journal {

/// What is signed: how many lines there are and the root over them. `at` stands on an extension
/// line of its own.
struct Checkpoint {
    std::string origin;  ///< the name of the log, and of the key that signs
    TreeHead head;
    std::string at;  ///< the instant, as text
};

/// The text that is signed; each line ends with a newline.
std::string body_of(const Checkpoint& checkpoint);
/// Nothing when the text is not such a body.
std::optional<Checkpoint> parse_checkpoint(std::string_view body);

/// The public half of an Ed25519 key, with the name of who signs by it.
struct Verifier {
    std::string name;        ///< visible characters without `+`
    std::string public_key;  ///< 32 bytes

    bool operator==(const Verifier&) const = default;
};

/// Four bytes by which a signature tells which key made it.
std::string key_id_of(const Verifier& verifier);
/// `name+0a1b2c3d+base64`.
std::string to_text(const Verifier& verifier);
/// Nothing when the text is not an Ed25519 verifier key, or its id does not fit its key.
std::optional<Verifier> parse_verifier(std::string_view text);

struct Signature {
    std::string name;
    std::string key_id;  ///< 4 bytes
    std::string bytes;   ///< 64 bytes for Ed25519
};

/// A body and who signed it.
struct Note {
    std::string body;
    std::vector<Signature> signatures;
};

std::string to_text(const Note& note);
/// Nothing when the text is not a signed note.
std::optional<Note> parse_note(std::string_view text);

}  // namespace waymark::journal
