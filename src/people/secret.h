// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/clock/instant.h"

/// Secrets that the board gives away and of which it keeps a digest alone.
namespace waymark::people {

/// 256 random bits in 43 characters that stand in an address and in a cookie as they are.
std::string new_secret();
/// What is stored in place of a secret.
std::string digest_of(std::string_view secret);
/// What a form of the session with this secret carries.
std::string form_token_of(std::string_view secret);

/// Eight random digits, and sixteen letters and digits in groups of four.
std::string new_code();
std::string new_recovery_code();
/// A code as a person typed it, without spaces and lines, in lower case.
std::string code_typed(std::string_view text);

inline constexpr std::size_t code_digits = 8;

}  // namespace waymark::people
