// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// The two kinds of signature that libsodium does not know, both over SHA-256. Numbers are bytes,
/// the most significant first.
namespace waymark::crypto {

/// On the curve P-256; the signature in DER, as passkeys write it.
bool verify_ecdsa(std::string_view x, std::string_view y, std::string_view message,
                  std::string_view signature);

/// RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2).
bool verify_rsa(std::string_view modulus, std::string_view exponent, std::string_view message,
                std::string_view signature);

}  // namespace waymark::crypto
