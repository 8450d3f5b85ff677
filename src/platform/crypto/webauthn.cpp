// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/webauthn.h"

#include <optional>

#include "platform/crypto/authenticator.h"
#include "platform/crypto/cbor.h"
#include "platform/crypto/cose.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/json/json.h"

namespace waymark::crypto {

namespace {

using Trouble = std::optional<PasskeyRefusal>;

bool says(const json::Document& document, std::string_view key, std::string_view value) {
    const auto* member = document.member(document.root(), key);
    return member != nullptr && member->kind == json::Kind::string && is_same(member->text, value);
}

bool is_true(const json::Document& document, std::string_view key) {
    const auto* member = document.member(document.root(), key);
    return member != nullptr && !(member->kind == json::Kind::boolean && !member->truth);
}

/// Steps 7 to 12 of a registration, 11 to 14 of a sign-in.
Trouble client_trouble(const PasskeyQuestion& question, std::string_view type,
                       std::string_view client_data) {
    if (client_data.size() > passkey_message_max) return PasskeyRefusal::unreadable;
    const auto document = json::parse(client_data);
    if (!document || document->root().kind != json::Kind::object) return PasskeyRefusal::unreadable;
    if (!says(*document, "type", type)) return PasskeyRefusal::wrong_type;
    if (!says(*document, "challenge", base64url(question.challenge)))
        return PasskeyRefusal::wrong_challenge;
    if (!says(*document, "origin", question.origin) || is_true(*document, "crossOrigin"))
        return PasskeyRefusal::wrong_origin;
    return std::nullopt;
}

Trouble authenticator_trouble(const PasskeyQuestion& question, const AuthenticatorData& data) {
    if (!is_same(data.party_digest, sha256_bytes(question.party)))
        return PasskeyRefusal::wrong_party;
    if (!data.is_present) return PasskeyRefusal::nobody_there;
    if (question.check == PersonCheck::identity && !data.is_verified)
        return PasskeyRefusal::not_identified;
    return std::nullopt;
}

/// The authenticator's data in an attestation object whose format is `none`.
Result<AuthenticatorData, PasskeyRefusal> attested_data(std::string_view object) {
    if (object.size() > passkey_message_max) return refuse(PasskeyRefusal::unreadable);
    const auto map = take_cbor(object);
    if (!map || !object.empty()) return refuse(PasskeyRefusal::unreadable);
    const auto* format = map->at("fmt");
    const auto* statement = map->at("attStmt");
    const auto* bytes = map->at("authData");
    if (format == nullptr || statement == nullptr || bytes == nullptr ||
        format->kind != CborKind::text || statement->kind != CborKind::map ||
        bytes->kind != CborKind::bytes)
        return refuse(PasskeyRefusal::unreadable);
    if (format->text != "none" || !statement->items.empty())
        return refuse(PasskeyRefusal::attested);
    auto data = read_authenticator_data(bytes->text);
    if (!data || data->credential.empty()) return refuse(PasskeyRefusal::unreadable);
    return std::move(*data);
}

/// Authenticators that do not count always say zero.
bool is_counter_back(std::int64_t kept, std::int64_t now) {
    return (kept != 0 || now != 0) && now <= kept;
}

bool is_signed(const Passkey& kept, const PasskeyAnswer& answer) {
    std::string_view bytes = kept.key;
    const auto key = take_cose_key(bytes);
    const auto message = answer.authenticator_data + sha256_bytes(answer.client_data);
    return key && is_signed_by(*key, message, answer.signature);
}

}  // namespace

Result<Passkey, PasskeyRefusal> new_passkey(const PasskeyQuestion& question,
                                            std::string_view client_data,
                                            std::string_view attestation_object) {
    if (const auto trouble = client_trouble(question, "webauthn.create", client_data))
        return refuse(*trouble);
    const auto data = attested_data(attestation_object);
    if (!data) return refuse(data.error());
    if (const auto trouble = authenticator_trouble(question, *data)) return refuse(*trouble);
    return Passkey{data->credential, data->key, data->counter, data->is_backed_up};
}

Result<Passkey, PasskeyRefusal> used_passkey(const PasskeyQuestion& question, const Passkey& kept,
                                             const PasskeyAnswer& answer) {
    if (const auto trouble = client_trouble(question, "webauthn.get", answer.client_data))
        return refuse(*trouble);
    if (answer.authenticator_data.size() > passkey_message_max ||
        answer.signature.size() > passkey_message_max)
        return refuse(PasskeyRefusal::unreadable);
    const auto data = read_authenticator_data(answer.authenticator_data);
    if (!data) return refuse(PasskeyRefusal::unreadable);
    if (const auto trouble = authenticator_trouble(question, *data)) return refuse(*trouble);
    if (!is_signed(kept, answer)) return refuse(PasskeyRefusal::wrong_signature);
    if (is_counter_back(kept.counter, data->counter)) return refuse(PasskeyRefusal::counter_back);
    return Passkey{kept.credential, kept.key, data->counter, data->is_backed_up};
}

}  // namespace waymark::crypto
