// SPDX-License-Identifier: Apache-2.0
#include "journal/signer.h"

#include <algorithm>

#include "base/ensure.h"
#include "platform/crypto/sign.h"

namespace waymark::journal {
namespace {

enum class Signed { yes, no, by_another };

Signed check(const Note& note, const Verifier& key) {
    const std::string id = key_id_of(key);
    for (const Signature& signature : note.signatures) {
        if (signature.name != key.name || signature.key_id != id) continue;
        return crypto::verify(key.public_key, note.body, signature.bytes) ? Signed::yes
                                                                          : Signed::no;
    }
    return Signed::by_another;
}

}  // namespace

Signer signer_of(const crypto::Keyring& keyring, std::string_view name) {
    const auto is_plain = [](char c) { return c > ' ' && c <= '~' && c != '+'; };
    ensure(!name.empty() && std::all_of(name.begin(), name.end(), is_plain),
           "a key that signs has a plain name");
    const auto keys = crypto::key_pair_of(keyring.key_for("journal seal"));
    return {{std::string(name), keys.public_key},
            [keys](std::string_view message) { return crypto::sign(keys, message); }};
}

std::string name_of_journal(std::string_view public_url) {
    const std::size_t scheme = public_url.find("://");
    std::string name(scheme == public_url.npos ? public_url : public_url.substr(scheme + 3));
    while (name.ends_with('/')) name.pop_back();
    return name.empty() ? "waymark/journal" : name + "/journal";
}

bool is_signed_by(const Note& note, const Verifier& key) { return check(note, key) == Signed::yes; }

std::string signed_note(const Checkpoint& checkpoint, const Signer& signer) {
    const std::string body = body_of(checkpoint);
    const Verifier& verifier = signer.verifier;
    return to_text(Note{body, {{verifier.name, key_id_of(verifier), signer.sign(body)}}});
}

Opened open_note(std::string_view text, const std::vector<Verifier>& keys) {
    const auto note = parse_note(text);
    auto checkpoint = note ? parse_checkpoint(note->body) : std::nullopt;
    if (!checkpoint) return {};
    Opened opened{Opened::State::unknown_key, std::move(*checkpoint)};
    for (const Verifier& key : keys) {
        const Signed found = check(*note, key);
        if (found == Signed::by_another || key.name != opened.checkpoint.origin) continue;
        opened.state = found == Signed::yes ? Opened::State::fine : Opened::State::wrong_signature;
        if (found == Signed::yes) break;
    }
    return opened;
}

}  // namespace waymark::journal
