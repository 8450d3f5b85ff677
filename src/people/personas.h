// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "base/language.h"
#include "people/visit.h"

namespace waymark::db {
class Tx;
}

namespace waymark::people {

/// Somebody in a demonstration. They do not exist, and a real board knows none of them.
struct Persona {
    std::string_view key;  ///< `candidate_ready`: for pages, tests and other wings' stories
    std::string_view name;
    std::string_view legal_name;
    std::string_view email;
    std::string_view born;  ///< `1986-04-28`
    Language language = Language::english;
    Roles roles;
    std::string_view story;  ///< one sentence, for the page on which one is picked
};

/// Candidates at each stage, then those who work for the board.
std::span<const Persona> personas();
const Persona* persona_named(std::string_view key);

/// Makes the personas' persons and accounts where they are missing. Throws `Bug` on a real board.
void found_personas(House& house);
/// Who the persona became in this database; throws `Bug` when they were not founded.
PersonId person_of_persona(db::Tx& tx, std::string_view key);

}  // namespace waymark::people
