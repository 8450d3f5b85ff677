// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "people/visit.h"

/// What is kept shut: facts of law under the key of each person, secrets of accounts under a key of
/// the board.
namespace waymark::people {

/// A new key of a person, as it is stored: shut with the board's root key.
std::string new_person_key(const crypto::Keyring& keyring, const PersonId& person);
/// The key itself; nothing when it is not this person's.
std::optional<std::string> person_key(const crypto::Keyring& keyring, const PersonId& person,
                                      std::string_view wrapped);

/// Shuts a text under a key, for one use; it opens for no other.
std::string shut(std::string_view key, std::string_view use, std::string_view text);
std::optional<std::string> opened(std::string_view key, std::string_view use,
                                  std::string_view text);

inline constexpr std::string_view use_facts = "people.facts";
inline constexpr std::string_view use_name = "people.previous_name";

/// The secret of an authenticator, under the board's key.
std::string shut_totp(const crypto::Keyring& keyring, const AccountId& account,
                      std::string_view secret);
std::optional<std::string> opened_totp(const crypto::Keyring& keyring, const AccountId& account,
                                       std::string_view text);

/// Legal name and day of birth as one text, and back.
struct Facts {
    std::string legal_name;
    std::optional<Date> born;
};
std::string text_of(const Facts& facts);
Facts facts_in(std::string_view text);

/// One digest for each sound of the name with this day of birth, keyed so that the rows say nothing
/// to whoever reads them without the board's key.
std::vector<std::string> likenesses(const crypto::Keyring& keyring, const Facts& facts);

}  // namespace waymark::people
