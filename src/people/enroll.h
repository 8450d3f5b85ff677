// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "people/join.h"

namespace waymark::people {

/// A person and an account that are about to be stored.
struct Enrollment {
    PersonId person;
    AccountId account;
    std::string name;
    std::string legal_name;
    std::optional<Date> born;
    std::string email;    ///< as written
    std::string address;  ///< folded
    Language language = Language::english;
    Roles roles;
    std::optional<HashedPassword> password;
    std::string persona;  ///< empty outside demonstrations
    std::string wrapped_key;
    std::string sealed;  ///< legal name and day of birth
    std::vector<std::string> likenesses;
};

/// Ids and seals, made before the act.
void prepare(const House& house, Enrollment& enrollment, clock::Instant now);
void store(db::Tx& tx, const Enrollment& enrollment, const DuplicateFound& duplicate_found,
           clock::Instant now);

}  // namespace waymark::people
