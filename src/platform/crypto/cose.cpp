// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/cose.h"

#include "platform/crypto/cbor.h"
#include "platform/crypto/ecdsa.h"
#include "platform/crypto/sign.h"

namespace waymark::crypto {

namespace {

// The labels and values of RFC 9052, section 7, and RFC 9053, sections 2 and 7.
enum Label : std::int64_t { kind = 1, algorithm = 3, curve = -1, x_place = -2, y_place = -3 };
enum RsaLabel : std::int64_t { modulus_place = -1, exponent_place = -2 };
enum KeyKind : std::int64_t { octet_pair = 1, elliptic = 2, rsa = 3 };
enum Algorithm : std::int64_t { es256 = -7, eddsa = -8, rs256 = -257 };
enum Curve : std::int64_t { p256 = 1, ed25519 = 6 };

constexpr std::size_t coordinate_bytes = 32;

bool says(const Cbor& map, std::int64_t label, std::int64_t value) {
    const auto* item = map.at(label);
    return item != nullptr && item->kind == CborKind::number && item->number == value;
}

std::string bytes_at(const Cbor& map, std::int64_t label) {
    const auto* item = map.at(label);
    return item != nullptr && item->kind == CborKind::bytes ? std::string(item->text) : "";
}

std::optional<CoseKey> elliptic_key(const Cbor& map) {
    EcdsaKey key{bytes_at(map, x_place), bytes_at(map, y_place)};
    if (!says(map, algorithm, es256) || !says(map, curve, p256)) return std::nullopt;
    if (key.x.size() != coordinate_bytes || key.y.size() != coordinate_bytes) return std::nullopt;
    return key;
}

std::optional<CoseKey> edwards_key(const Cbor& map) {
    EdwardsKey key{bytes_at(map, x_place)};
    if (!says(map, algorithm, eddsa) || !says(map, curve, ed25519)) return std::nullopt;
    if (key.point.size() != coordinate_bytes) return std::nullopt;
    return key;
}

std::optional<CoseKey> rsa_key(const Cbor& map) {
    RsaKey key{bytes_at(map, modulus_place), bytes_at(map, exponent_place)};
    if (!says(map, algorithm, rs256)) return std::nullopt;
    if (key.modulus.size() < 256 || key.modulus.size() > 512 || key.modulus[0] == '\0')
        return std::nullopt;
    if (key.exponent.empty() || key.exponent.size() > 4) return std::nullopt;
    return key;
}

struct Check {
    std::string_view message;
    std::string_view signature;

    bool operator()(const EcdsaKey& key) const {
        return verify_ecdsa(key.x, key.y, message, signature);
    }
    bool operator()(const EdwardsKey& key) const { return verify(key.point, message, signature); }
    bool operator()(const RsaKey& key) const {
        return verify_rsa(key.modulus, key.exponent, message, signature);
    }
};

}  // namespace

std::optional<CoseKey> take_cose_key(std::string_view& bytes) {
    const auto map = take_cbor(bytes);
    if (!map) return std::nullopt;
    if (says(*map, kind, elliptic)) return elliptic_key(*map);
    if (says(*map, kind, octet_pair)) return edwards_key(*map);
    if (says(*map, kind, rsa)) return rsa_key(*map);
    return std::nullopt;
}

bool is_signed_by(const CoseKey& key, std::string_view message, std::string_view signature) {
    return std::visit(Check{message, signature}, key);
}

}  // namespace waymark::crypto
