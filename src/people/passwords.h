// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "people/rules/password.h"
#include "people/visit.h"

namespace waymark::crypto {
class PasswordDesk;
}

namespace waymark::people {

struct Door;

enum class Verdict { right, wrong, busy };
/// Whether the hash is of this password. Without a hash it takes as long, and is wrong.
Verdict is_password(crypto::PasswordDesk& desk, const std::optional<std::string>& hash,
                    const std::string& password);

/// Why a new password is not set.
enum class NewPasswordRefusal {
    too_short,
    too_long,
    not_text,
    common,
    plain,
    about_you,
    wrong_old,  ///< the present password is another
    dead_link,  ///< used, replaced or run out
    too_many,   ///< tries
    busy,
};

/// A password that was found good, hashed and ready to be stored.
struct HashedPassword {
    std::string hash;
    std::int64_t length = 0;  ///< in characters
};
/// Judges and hashes; outside of transactions, since hashing takes long on purpose.
Result<HashedPassword, NewPasswordRefusal> hashed(crypto::PasswordDesk& desk,
                                                  const std::string& password,
                                                  const PasswordRules& rules);
/// The list of common passwords that travels in the program.
std::string_view common_passwords();

/// Sends a link by which the password can be set anew; to an address without an account, a letter
/// that says so. False when too many were asked for.
bool send_reset_link(House& house, const std::string& address, Language language,
                     const std::string& client);
/// Sets it by the link; ends all sessions of the account.
Result<AccountId, NewPasswordRefusal> reset_password(House& house, crypto::PasswordDesk& desk,
                                                     const std::string& link,
                                                     const std::string& password);

struct PasswordChange {
    std::string old_one;  ///< empty for an account that has none yet
    std::string new_one;
};
/// Sets it for a visitor; ends their other sessions.
Result<AccountId, NewPasswordRefusal> change_password(House& house, crypto::PasswordDesk& desk,
                                                      const Visitor& who,
                                                      const PasswordChange& change,
                                                      const std::string& client);

}  // namespace waymark::people
