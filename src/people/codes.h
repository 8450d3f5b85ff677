// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "people/second_factor.h"
#include "people/store.h"

namespace waymark::people {

/// A sign-in that is under way.
struct UnderWay {
    std::optional<AccountId> account;  ///< none: the address has no account
    std::string code;                  ///< digest of the one that was sent
};
/// Uses up one try of it; nothing when there is no such sign-in, or it ran out of time or tries.
std::optional<UnderWay> take_try(House& house, const std::string& secret, std::string_view awaits,
                                 clock::Instant now);

/// What a typed code shows, worked out before the act that accepts it.
struct Proof {
    AccountId account;
    std::optional<std::int64_t> totp_step;  ///< right by the app, of this step of time
    std::string recovery;                   ///< digest, if it is a recovery code
};
Proof proof_of(const House& house, const Door& door, const std::string& code, clock::Instant now);
/// Spends the code; false when it is wrong or was used before.
bool accept(db::Tx& tx, const House& house, const Proof& proof, clock::Instant now);

}  // namespace waymark::people
