// SPDX-License-Identifier: Apache-2.0
#include "people/seal.h"

#include <fmt/core.h>

#include "people/rules/likeness.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/seal.h"

namespace waymark::people {

namespace {

std::string owner_of(const PersonId& person) { return "person " + person.text; }
std::string use_totp(const AccountId& account) { return "people.totp " + account.text; }

}  // namespace

std::string new_person_key(const crypto::Keyring& keyring, const PersonId& person) {
    return keyring.new_wrapped_key(owner_of(person));
}

std::optional<std::string> person_key(const crypto::Keyring& keyring, const PersonId& person,
                                      std::string_view wrapped) {
    return keyring.unwrapped(wrapped, owner_of(person));
}

std::string shut(std::string_view key, std::string_view use, std::string_view text) {
    return crypto::base64(crypto::seal(key, text, use));
}

std::optional<std::string> opened(std::string_view key, std::string_view use,
                                  std::string_view text) {
    const auto bytes = crypto::read_base64(text);
    if (!bytes) return std::nullopt;
    return crypto::unseal(key, *bytes, use);
}

std::string shut_totp(const crypto::Keyring& keyring, const AccountId& account,
                      std::string_view secret) {
    return shut(keyring.key_for("people.totp"), use_totp(account), secret);
}

std::optional<std::string> opened_totp(const crypto::Keyring& keyring, const AccountId& account,
                                       std::string_view text) {
    return opened(keyring.key_for("people.totp"), use_totp(account), text);
}

std::string text_of(const Facts& facts) {
    return (facts.born ? to_text(*facts.born) : "") + "\n" + facts.legal_name;
}

Facts facts_in(std::string_view text) {
    const auto line = text.find('\n');
    if (line == text.npos) return {};
    return {std::string(text.substr(line + 1)), parse_date(text.substr(0, line))};
}

std::vector<std::string> likenesses(const crypto::Keyring& keyring, const Facts& facts) {
    std::vector<std::string> digests;
    if (!facts.born) return digests;
    const auto key = keyring.key_for("people.likeness");
    const auto day = to_text(*facts.born);
    for (const auto& sound : sounds_of(facts.legal_name))
        digests.push_back(crypto::hex(crypto::hmac_sha256(key, fmt::format("{} {}", day, sound))));
    return digests;
}

}  // namespace waymark::people
