// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace waymark::crypto {

/// Makes libsodium ready; every file that uses it calls this first. Throws `Fault` when the kernel
/// gives no randomness.
void begin_sodium();

inline unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
inline const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace waymark::crypto
