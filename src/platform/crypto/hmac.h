// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::crypto {

/// HMAC with SHA-256 (RFC 2104), as 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view message);

/// Whether both are the same, in a time that does not tell where they differ.
bool is_same(std::string_view a, std::string_view b);

}  // namespace waymark::crypto
