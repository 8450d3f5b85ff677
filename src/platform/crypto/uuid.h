// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "platform/clock/instant.h"

namespace waymark::crypto {

/// A UUID of version 7 (RFC 9562, section 5.7): the milliseconds since 1970, then random bits.
/// Texts of a later millisecond sort later.
std::string uuid7(clock::Instant now);

/// A new identity of the kind `I`, an `Id`.
template <typename I>
I new_id(clock::Instant now) {
    return I{uuid7(now)};
}

}  // namespace waymark::crypto
