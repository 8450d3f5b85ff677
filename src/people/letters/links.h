// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "people/visit.h"

namespace waymark::db {
class Tx;
}

/// Links in letters: a long secret, one purpose, once, and not for long. Opening one only shows a
/// page; the button on the page acts, since programs that look for viruses open every link.
namespace waymark::people {

enum class Purpose {
    join,     ///< make an account
    invite,   ///< make an account with roles, or give an account these roles
    first,    ///< make the first administrator's account
    reset,    ///< set a new password
    address,  ///< show that an address is one's own
    undo,     ///< take the account back to the address it had before
};

inline constexpr std::int64_t join_link_seconds = 24 * 60 * 60;
inline constexpr std::int64_t invitation_seconds = 7 * 24 * 60 * 60;
inline constexpr std::int64_t undo_link_seconds = 7 * 24 * 60 * 60;
inline constexpr std::int64_t reset_link_seconds = 60 * 60;

struct Link {
    Purpose purpose = Purpose::join;
    std::optional<AccountId> account;
    std::string address;    ///< folded; where the letter goes
    Roles roles;            ///< given to whoever opens it
    clock::Instant ends{};  ///< of one that was found
};

/// Stores the link and returns its secret. Earlier ones of this purpose to this address die.
std::string add_link(db::Tx& tx, const Link& link, std::int64_t seconds, clock::Instant now);
/// Nothing for a link that was used, replaced or ran out, or is of another purpose.
std::optional<Link> find_link(db::Tx& tx, std::string_view secret, Purpose purpose,
                              clock::Instant now);
/// Uses it up; false when somebody else just did.
bool use_link(db::Tx& tx, std::string_view secret);

/// All links that lead into an account die, but not those by which its owner takes it back.
void drop_links_of(db::Tx& tx, const AccountId& account);

/// `https://board.example/en/account/confirm?link=…`
std::string address_of(const House& house, Language language, std::string_view path,
                       std::string_view secret = {});

}  // namespace waymark::people
