// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Shutting bytes so that only the key opens them, and any change is noticed (XChaCha20-Poly1305).
namespace waymark::crypto {

inline constexpr std::size_t key_bytes = 32;

/// `context` says what the bytes are; they open only with the same words.
std::string seal(std::string_view key, std::string_view plain, std::string_view context);
/// Nothing when the key or the context is another, or a bit was changed.
std::optional<std::string> unseal(std::string_view key, std::string_view sealed,
                                  std::string_view context);

}  // namespace waymark::crypto
