// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/visit.h"

namespace waymark::db {
class Tx;
}

namespace waymark::people {

/// Who is at the other end of a sign-in.
struct Caller {
    std::string client;       ///< address of the network
    std::string browser;      ///< in words people know, see `browser_in`
    std::string device = {};  ///< the cookie by which the browser is known, as it was sent
};
Caller caller_of(const http::Request& request);

/// How surely somebody showed who they are.
enum class Factors { one = 1, two = 2 };

/// Opens a session and returns its secret, which is nowhere else.
std::string open_session(db::Tx& tx, const AccountId& account, Factors factors,
                         const Caller& caller, clock::Instant now);
/// Notes that the visitor just showed again that it is they.
void confirm_session(db::Tx& tx, const SessionId& session, Factors factors, clock::Instant now);

/// What of the roles holds in a session without a second factor.
Roles without_staff(Roles roles);

}  // namespace waymark::people
