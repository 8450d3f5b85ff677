// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock/instant.h"

/// Codes of an authenticator (RFC 6238: HMAC-SHA-1, six digits, a step of thirty seconds).
namespace waymark::crypto {

inline constexpr std::int64_t totp_step_seconds = 30;

/// The code of a step; the step is the count of thirty seconds since 1970.
std::string totp_code(std::string_view secret, std::int64_t step);

/// The step whose code this is: the present one or one to either side, since clocks differ. Nothing
/// for any other code. Whoever asks keeps the step, so that no code is taken twice.
std::optional<std::int64_t> totp_step_of(std::string_view secret, std::string_view code,
                                         clock::Instant now);

/// The address that an authenticator reads from a picture; `secret` in bytes.
std::string totp_address(std::string_view issuer, std::string_view account,
                         std::string_view secret);

}  // namespace waymark::crypto
