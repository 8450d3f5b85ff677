// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "people/letters/links.h"
#include "people/passwords.h"
#include "people/person.h"
#include "people/sign_in.h"

/// Making an account. The address comes first and is shown to be one's own by a link; only then is
/// anything asked or kept, so nobody makes an account at an address of somebody else.
namespace waymark::people {

enum class JoinRefusal {
    bad_address,
    too_many,
    dead_link,      ///< used, replaced or run out
    no_name,        ///< empty, or longer than `name_max`
    no_legal_name,  ///< the same of the legal name
    bad_birth_day,  ///< missing, in the future, or more than 120 years ago
    address_taken,  ///< somebody joined with it meanwhile
};

/// Sends a link to the address: to join, or, where it has an account, a reminder of that.
Result<bool, JoinRefusal> request_account(House& house, const std::string& address,
                                          Language language, const std::string& client);

struct Newcomer {
    std::string name;  ///< chosen
    std::string legal_name;
    std::optional<Date> born;
    std::string address;  ///< asked only of the first administrator; the link knows the others'
    Language language = Language::english;
};

/// What joining stands on beside the newcomer.
struct Joining {
    std::string link;  ///< secret
    Purpose purpose = Purpose::join;
    HashedPassword password;
    Caller caller;
    DuplicateFound duplicate_found = {};
};

/// Whether what the newcomer says can be taken. Whoever is invited to work for the board gives no
/// legal name and no day of birth.
std::optional<JoinRefusal> refusal_of(const Newcomer& newcomer, const Link& link, Date today);

/// Makes person and account, looks for people known already who may be the same, and signs in.
Result<Opened, JoinRefusal> join(House& house, const Newcomer& newcomer, const Joining& joining);

/// Gives the roles of an invitation to the account its address already has.
Result<bool, JoinRefusal> accept_invitation(House& house, const std::string& link);

}  // namespace waymark::people
