// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>

#include "base/ensure.h"
#include "platform/crypto/authenticator_for_test.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"

namespace waymark::crypto {

namespace {

std::string bytes(std::string_view hexadecimal) { return *read_hex(hexadecimal); }

std::string in_two_bytes(std::size_t length) { return bytes(fmt::format("{:04x}", length)); }

std::string number_of(EVP_PKEY* key, const char* name) {
    BIGNUM* number = nullptr;
    ensure(EVP_PKEY_get_bn_param(key, name, &number) == 1, "a made key has its numbers");
    std::string text(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char*>(text.data()));
    BN_free(number);
    return text;
}

/// With the leading zeros that a coordinate keeps.
std::string coordinate_of(EVP_PKEY* key, const char* name) {
    const auto number = number_of(key, name);
    return std::string(32 - number.size(), '\0') + number;
}

EVP_PKEY* made(TestKey kind) {
    switch (kind) {
        case TestKey::p256: return EVP_EC_gen("P-256");
        case TestKey::ed25519: return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
        case TestKey::rsa: return EVP_RSA_gen(2048U);
    }
    return nullptr;
}

std::string cose_of(TestKey kind, EVP_PKEY* key) {
    switch (kind) {
        case TestKey::p256:
            return bytes("a5010203262001215820") + coordinate_of(key, OSSL_PKEY_PARAM_EC_PUB_X) +
                   bytes("225820") + coordinate_of(key, OSSL_PKEY_PARAM_EC_PUB_Y);
        case TestKey::ed25519: {
            std::string point(32, '\0');
            std::size_t length = point.size();
            EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(point.data()),
                                        &length);
            return bytes("a4010103272006215820") + point;
        }
        case TestKey::rsa:
            return bytes("a401030339010020590100") + number_of(key, OSSL_PKEY_PARAM_RSA_N) +
                   bytes("2143") + number_of(key, OSSL_PKEY_PARAM_RSA_E);
    }
    return {};
}

}  // namespace

struct TestAuthenticator::Key {
    TestKey kind;
    EVP_PKEY* held;

    explicit Key(TestKey of) : kind(of), held(made(of)) { ensure(held != nullptr, "a key"); }
    ~Key() { EVP_PKEY_free(held); }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;

    std::string sign(std::string_view message) const {
        auto* context = EVP_MD_CTX_new();
        const auto* digest = kind == TestKey::ed25519 ? nullptr : EVP_sha256();
        const auto* data = reinterpret_cast<const unsigned char*>(message.data());
        std::array<unsigned char, 512> made_here{};
        std::size_t length = made_here.size();
        const bool is_signed =
            EVP_DigestSignInit(context, nullptr, digest, nullptr, held) == 1 &&
            EVP_DigestSign(context, made_here.data(), &length, data, message.size()) == 1;
        EVP_MD_CTX_free(context);
        ensure(is_signed, "a made key signs");
        return {reinterpret_cast<const char*>(made_here.data()), length};
    }
};

TestAuthenticator::TestAuthenticator(TestKey kind)
    : credential(random_bytes(16)), key_(std::make_shared<Key>(kind)) {}

std::string TestAuthenticator::client_data(std::string_view type,
                                           const PasskeyQuestion& question) const {
    return fmt::format(R"({{"type":"{}","challenge":"{}","origin":"{}","crossOrigin":false}})",
                       type, base64url(question.challenge), question.origin);
}

std::string TestAuthenticator::data(unsigned with_flags) const {
    auto data = sha256_bytes("board.example") + static_cast<char>(with_flags) +
                bytes(fmt::format("{:08x}", counter));
    if ((with_flags & 0x40U) == 0) return data;
    return data + std::string(16, '\0') + in_two_bytes(credential.size()) + credential +
           cose_of(key_->kind, key_->held);
}

std::string TestAuthenticator::attestation_object() const {
    const auto held = data(flags);
    // A length has its shortest form: one byte below 256.
    const auto head = held.size() < 256 ? bytes(fmt::format("58{:02x}", held.size()))
                                        : bytes("59") + in_two_bytes(held.size());
    return bytes("a363666d7464") + format + bytes("6761747453746d74a0686175746844617461") + head +
           held;
}

PasskeyAnswer TestAuthenticator::answer(const PasskeyQuestion& question) const {
    PasskeyAnswer answer;
    answer.client_data = client_data("webauthn.get", question);
    answer.authenticator_data = data(flags & ~0x40U);
    answer.signature = key_->sign(answer.authenticator_data + sha256_bytes(answer.client_data));
    return answer;
}

}  // namespace waymark::crypto
