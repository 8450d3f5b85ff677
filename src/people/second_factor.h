// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "people/open_session.h"

/// The second factor: an app that shows a code for each half minute (RFC 6238), and codes to write
/// down for the day the app is lost.
namespace waymark::people {

inline constexpr int recovery_codes = 10;

enum class SecondFactorRefusal {
    wrong_code,
    set_already,
    needs_the_present_one,  ///< a session without it cannot add another beside it
    needed_by_staff,        ///< whoever works for the board keeps one
    short_password,         ///< it was good beside a second factor alone
};

/// A new secret for an app, in base32; nothing is stored yet.
std::string new_totp_secret();

/// Sets the secret, once the app has shown a right code. Returns the recovery codes, which are
/// shown once. This session counts as opened with both factors from now on.
Result<std::vector<std::string>, SecondFactorRefusal> set_second_factor(House& house,
                                                                        const Visitor& who,
                                                                        const std::string& secret,
                                                                        const std::string& code);
Result<bool, SecondFactorRefusal> remove_second_factor(House& house, const Visitor& who);
/// New recovery codes in place of all old ones.
std::vector<std::string> renew_recovery_codes(House& house, const Visitor& who);
std::int64_t recovery_codes_left(db::Tx& tx, const AccountId& account);

}  // namespace waymark::people
