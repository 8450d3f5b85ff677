// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "people/visit.h"

namespace waymark::db {
class Tx;
}

/// How often something may be tried. Counted in the database, so that several processes on one
/// database count together, and before the trial, so that many at once count too.
namespace waymark::people {

/// At most so many within so many seconds of the first.
struct Allowance {
    std::int64_t number;
    std::int64_t seconds;
};

/// Passwords and codes. From one place to one account; then to one account from anywhere, which is
/// far below the 100 in a row of NIST SP 800-63B-4, section 3.2.2; then from one place to any.
inline constexpr Allowance tries_here = {10, 15 * 60};
inline constexpr Allowance tries_of_account = {50, 60 * 60};
inline constexpr Allowance tries_of_place = {100, 15 * 60};
/// Letters that anybody may cause: to one address, and from one place.
inline constexpr Allowance letters_to_address = {5, 60 * 60};
inline constexpr Allowance letters_from_place = {30, 60 * 60};

/// What is tried, by whom. The address is folded; it is stored as a digest.
struct Trial {
    std::string address;
    std::string client;
    std::string device = {};  ///< of a browser that signed in to this address before
};

/// Codes of an app, for whoever knows the password already: six digits are few.
inline constexpr Allowance codes_of_account = {20, 24 * 60 * 60};

enum class Admission { admitted, too_many };

/// Counts a trial of a password or code, and says whether it may go on. A known browser counts for
/// itself alone.
Admission admit_try(db::Tx& tx, const Trial& trial, clock::Instant now);
/// The same for the second factor.
Admission admit_code(db::Tx& tx, const Trial& trial, clock::Instant now);
/// Counts a trial of whoever is signed in and shows anew that it is they. It is a count of its own:
/// strangers who guess at the door do not shut out who is inside.
Admission admit_again(db::Tx& tx, const AccountId& account, clock::Instant now);
void forgive_again(db::Tx& tx, const AccountId& account);
/// Counts what somebody without a session makes the board remember.
Admission admit_place(db::Tx& tx, const std::string& client, clock::Instant now);
/// It went well: what was counted for this account and place is forgotten.
void forgive(db::Tx& tx, const Trial& trial);
/// Counts a letter that somebody without a session asks for.
Admission admit_letter(db::Tx& tx, const Trial& trial, clock::Instant now);

}  // namespace waymark::people
