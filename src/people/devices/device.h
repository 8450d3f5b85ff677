// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace waymark::crypto {
class Keyring;
}

/// Browsers that signed in before. Whoever guesses at an account from many places uses up its
/// tries; its owner's own browser has tries of its own, so that nobody can shut the owner out.
namespace waymark::people {

inline constexpr std::string_view device_cookie = "waymark_device";
inline constexpr std::chrono::hours device_age{24 * 365};

/// What a browser keeps that signed in to the account of this folded address. It opens nothing.
std::string new_device(const crypto::Keyring& keyring, std::string_view address);
/// The browser's name among those of this address; empty for what was made for another address, by
/// another root key, or by somebody else.
std::string known_device(const crypto::Keyring& keyring, std::string_view device,
                         std::string_view address);

}  // namespace waymark::people
