// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/accounts.h"
#include "platform/db/db.h"

/// Rows of the wing, read and written; for the wing alone.
namespace waymark::people {

/// An account with what others may not see.
struct Door {
    Account account;
    std::string address;  ///< folded
    Language language = Language::english;
    std::optional<std::string> password;  ///< as hashed
    std::int64_t password_length = 0;     ///< in characters
    std::optional<std::string> totp;      ///< sealed
    std::int64_t totp_step = 0;           ///< of the last code that was used
};

std::optional<Door> door_of(db::Tx& tx, const AccountId& id);
std::optional<Door> door_at(db::Tx& tx, std::string_view folded_address);
/// Throws `Bug` when there is none: for ids of sessions and rows.
Door door(db::Tx& tx, const AccountId& id);

/// `candidate reviewer`, as stored.
std::string words_of(Roles roles);
Roles roles_of(std::string_view words);
Roles together(Roles some, Roles others);

clock::Instant instant_of(const db::Value& value);
Language language_named(std::string_view code);

}  // namespace waymark::people
