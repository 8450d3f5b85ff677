// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "people/rules/address.h"
#include "people/visit.h"

namespace waymark::db {
class Tx;
}

namespace waymark::people {

/// An account, as those who manage accounts see it.
struct Account {
    AccountId id;
    PersonId person;   ///< whoever they are now: the kept one of merged records
    std::string name;  ///< of the record the account was made for, chosen
    std::string email;
    Roles roles;
    bool has_password = false;
    bool has_totp = false;
    bool has_passkey = false;
    bool is_closed = false;

    bool has_second_factor() const { return has_totp || has_passkey; }
};

std::optional<Account> find_account(db::Tx& tx, const AccountId& id);
/// Of somebody with several, one that works for the board, or else their first.
std::optional<Account> account_of(db::Tx& tx, const PersonId& person);
/// At an address, however it is written.
std::optional<Account> account_at(db::Tx& tx, std::string_view address);
/// Everybody who works for the board, by name.
std::vector<Account> staff(db::Tx& tx);
/// Those of them whose roles hold this permission, by name: who can be asked or assigned.
std::vector<Account> accounts_that_may(db::Tx& tx, Permission permission);

/// Why roles are not changed.
enum class RolesRefusal {
    no_such_account,
    last_administrator,  ///< the board would be left without one
    own_account,         ///< nobody changes what they themselves may do
};
/// Gives an account exactly these roles; ends its sessions, so that the change holds at once.
Result<Roles, RolesRefusal> change_roles(db::Tx& tx, const AccountId& account, Roles roles,
                                         const Visitor& by, clock::Instant now);

/// Somebody asked to work for the board.
struct Invitation {
    std::string email;
    Roles roles;
    Language language = Language::english;
};
enum class InviteRefusal { bad_address, no_role };
/// Sends a link by which this address gets these roles, on an account it has or is about to make.
Result<bool, InviteRefusal> invite(db::Tx& tx, const House& house, const Invitation& invitation,
                                   const Visitor& by);

/// The address for the first administrator of a real board, good once and for a day; empty when the
/// board has an administrator already, or its people are a demonstration's. A new one replaces the
/// one before. Only for the terminal of whoever starts the program: never a log.
std::string first_link(House& house);

}  // namespace waymark::people
