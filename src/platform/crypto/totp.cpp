// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/totp.h"

#include <fmt/core.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/hmac.h"

namespace waymark::crypto {

namespace {

std::string in_address(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (is_plain)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

std::string totp_code(std::string_view secret, std::int64_t step) {
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = counter.size(); i-- > 0; step >>= 8)
        counter[i] = static_cast<unsigned char>(step & 0xFF);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const auto* made = HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()),
                            counter.data(), counter.size(), digest.data(), &length);
    ensure(made != nullptr && length == 20, "HMAC takes any key");
    // Dynamic truncation (RFC 4226, section 5.3).
    const std::size_t at = digest[length - 1] & 0x0F;
    const auto number = (static_cast<std::uint32_t>(digest[at] & 0x7F) << 24) |
                        (static_cast<std::uint32_t>(digest[at + 1]) << 16) |
                        (static_cast<std::uint32_t>(digest[at + 2]) << 8) | digest[at + 3];
    return fmt::format("{:06}", number % 1'000'000);
}

std::optional<std::int64_t> totp_step_of(std::string_view secret, std::string_view code,
                                         clock::Instant now) {
    const auto present = now.seconds() / totp_step_seconds;
    for (const auto step : {present, present - 1, present + 1})
        if (is_same(totp_code(secret, step), code)) return step;
    return std::nullopt;
}

std::string totp_address(std::string_view issuer, std::string_view account,
                         std::string_view secret) {
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", in_address(issuer),
                       in_address(account), base32(secret), in_address(issuer));
}

}  // namespace waymark::crypto
