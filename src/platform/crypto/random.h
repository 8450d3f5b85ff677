// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace waymark::crypto {

/// Bytes that nobody can foresee, from the kernel's own source.
std::string random_bytes(std::size_t count);

/// A secret that travels well in addresses and cookies: that many random bytes in base64url.
std::string random_token(std::size_t bytes = 32);

}  // namespace waymark::crypto
