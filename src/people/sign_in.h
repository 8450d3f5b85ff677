// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>

#include "base/result.h"
#include "people/open_session.h"

namespace waymark::crypto {
class PasswordDesk;
}

/// Showing who one is. No answer tells whether an address has an account: what is asked next, and
/// how long it takes, is the same for both.
namespace waymark::people {

/// How long a sign-in that is under way waits for its code, and how often one may be tried.
inline constexpr std::int64_t sign_in_seconds = 10 * 60;
inline constexpr std::int64_t code_tries = 5;

enum class SignInRefusal {
    not_recognized,            ///< address, password or code; never which
    too_many,                  ///< tries; later again
    too_late,                  ///< the sign-in that was under way has run out; from the beginning
    needs_the_present_factor,  ///< a session without it cannot add another beside it
    busy,                      ///< too many passwords are being checked; in some seconds again
};

/// The session that was opened.
struct Opened {
    std::string secret;  ///< for the cookie
    Language language = Language::english;
    std::string address = {};  ///< folded, where the browser shall be known; see devices/device.h
};
/// The second factor is asked next. The secret names this sign-in, and opens nothing.
struct Awaits {
    std::string secret;
};
using SignedIn = std::variant<Opened, Awaits>;
using SignInAnswer = Result<SignedIn, SignInRefusal>;

struct Credentials {
    std::string address;  ///< as written
    std::string password;
};
SignInAnswer sign_in(House& house, crypto::PasswordDesk& desk, const Credentials& credentials,
                     const Caller& caller);

/// Sends a code by e-mail, in place of the password. The answer is the secret of the sign-in.
Result<std::string, SignInRefusal> send_code(House& house, const std::string& address,
                                             Language language, const Caller& caller);
SignInAnswer give_code(House& house, const std::string& secret, const std::string& code,
                       const Caller& caller);

/// The code of an app, or a recovery code. On the answer the session is open, and never less.
SignInAnswer give_second_factor(House& house, const std::string& secret, const std::string& code,
                                const Caller& caller);

/// What a visitor types to show again that it is they.
struct Again {
    std::string password;
    std::string code;  ///< asked where they have an app for it
};
Result<bool, SignInRefusal> sign_in_again(House& house, crypto::PasswordDesk& desk,
                                          const Visitor& who, const Again& again);

void sign_out(House& house, const Visitor& who);

}  // namespace waymark::people
