// SPDX-License-Identifier: Apache-2.0
#include "people/secret.h"

#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"
#include "platform/crypto/sha256.h"

namespace waymark::people {

namespace {

constexpr std::size_t recovery_bytes = 10;  // 80 bits: sixteen letters and digits
constexpr std::size_t form_token_length = 43;

}  // namespace

std::string new_secret() { return crypto::random_token(); }

std::string digest_of(std::string_view secret) { return crypto::sha256(secret); }

std::string form_token_of(std::string_view secret) {
    return crypto::sha256("form " + std::string(secret)).substr(0, form_token_length);
}

std::string new_code() {
    std::string code;
    // Bytes from 250 on would make the first digits likelier than the others.
    while (code.size() < code_digits)
        for (const char c : crypto::random_bytes(code_digits)) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 250 && code.size() < code_digits) code += static_cast<char>('0' + byte % 10);
        }
    return code;
}

std::string new_recovery_code() {
    auto code = code_typed(crypto::base32(crypto::random_bytes(recovery_bytes)));
    for (std::size_t at = 12; at > 0; at -= 4) code.insert(at, "-");
    return code;
}

std::string code_typed(std::string_view text) {
    std::string code;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            code += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            code += c;
        }
    }
    return code;
}

}  // namespace waymark::people
