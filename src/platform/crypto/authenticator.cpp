// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/authenticator.h"

#include "platform/crypto/cbor.h"
#include "platform/crypto/cose.h"

namespace waymark::crypto {

namespace {

constexpr std::size_t digest_bytes = 32;
constexpr std::size_t fixed_bytes = digest_bytes + 1 + 4;
constexpr std::size_t model_bytes = 16;
constexpr std::size_t credential_max = 1023;

enum Flag : unsigned {
    present = 0x01,
    verified = 0x04,
    may_back_up = 0x08,
    backed_up = 0x10,
    has_credential = 0x40,
    has_extensions = 0x80
};

std::uint32_t take_number(std::string_view& bytes, std::size_t width) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, width))
        value = value << 8 | static_cast<unsigned char>(byte);
    bytes.remove_prefix(width);
    return value;
}

bool take_credential(std::string_view& bytes, AuthenticatorData& data) {
    if (bytes.size() < model_bytes + 2) return false;
    bytes.remove_prefix(model_bytes);
    const std::size_t length = take_number(bytes, 2);
    if (length == 0 || length > credential_max || length > bytes.size()) return false;
    data.credential = bytes.substr(0, length);
    bytes.remove_prefix(length);
    const auto from = bytes;
    if (!take_cose_key(bytes)) return false;
    data.key = from.substr(0, from.size() - bytes.size());
    return true;
}

bool take_extensions(std::string_view& bytes) {
    const auto extensions = take_cbor(bytes);
    return extensions && extensions->kind == CborKind::map;
}

}  // namespace

std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes) {
    if (bytes.size() < fixed_bytes) return std::nullopt;
    AuthenticatorData data;
    data.party_digest = bytes.substr(0, digest_bytes);
    bytes.remove_prefix(digest_bytes);
    const auto flags = take_number(bytes, 1);
    data.counter = take_number(bytes, 4);
    data.is_present = (flags & present) != 0;
    data.is_verified = (flags & verified) != 0;
    data.is_backed_up = (flags & backed_up) != 0;
    if (data.is_backed_up && (flags & may_back_up) == 0) return std::nullopt;
    if ((flags & has_credential) != 0 && !take_credential(bytes, data)) return std::nullopt;
    if ((flags & has_extensions) != 0 && !take_extensions(bytes)) return std::nullopt;
    if (!bytes.empty()) return std::nullopt;
    return data;
}

}  // namespace waymark::crypto
