// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/join.h"

/// Moving an account to another e-mail address.
namespace waymark::people {

/// Sends a link to a visitor's new address; it is theirs once the link was used.
Result<bool, JoinRefusal> request_address(House& house, const Visitor& who,
                                          const std::string& address);
/// Everybody is signed out, and links and codes that wait are worth nothing any more. The old
/// address hears of it, with a link that takes the account back.
Result<bool, JoinRefusal> confirm_address(House& house, const std::string& link);
/// How long before an account was moved its ways in are suspect, when its owner takes it back.
inline constexpr std::int64_t suspect_seconds = 24 * 60 * 60;
/// Takes the account back to the address it had before. Its password is forgotten, since somebody
/// else may know it; a link to choose a new one goes to that address. Passkeys, the app and the
/// recovery codes go too, where they came since `suspect_seconds` before the move.
Result<bool, JoinRefusal> undo_address(House& house, const std::string& link);

}  // namespace waymark::people
