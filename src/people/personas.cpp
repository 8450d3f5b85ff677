// SPDX-License-Identifier: Apache-2.0
#include "people/personas.h"

#include "base/ensure.h"
#include "people/enroll.h"
#include "people/queries.sql.h"
#include "people/store.h"
#include "people/try_persona.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

constexpr auto en = Language::english;
constexpr auto es = Language::spanish;

constexpr Persona all[] = {
    {"candidate_new",
     "Jo",
     "Joanna Whitfield",
     "jo@example.org",
     "1994-02-11",
     en,
     {Role::candidate},
     "Has a first training certificate and nothing else yet."},
    {"candidate_hours",
     "Marisol",
     "Marisol Reyes Ortega",
     "marisol@example.org",
     "1988-09-30",
     es,
     {Role::candidate},
     "Has logged hours, and waits for a supervisor to confirm them."},
    {"candidate_ready",
     "Darnell",
     "Darnell Thomas Price",
     "darnell@example.org",
     "1979-06-05",
     en,
     {Role::candidate},
     "Has everything together and is about to hand in an application."},
    {"candidate_submitted",
     "Keisha",
     "Keisha Monroe",
     "keisha@example.org",
     "1991-12-19",
     en,
     {Role::candidate},
     "Has handed in an application and waits for the board."},
    {"candidate_asked",
     "Luis",
     "Luis Alberto Cárdenas",
     "luis@example.org",
     "1984-04-28",
     es,
     {Role::candidate},
     "Was asked by the board for one more paper."},
    {"certified",
     "Ruth",
     "Ruth Ann Kowalski",
     "ruth@example.org",
     "1969-08-14",
     en,
     {Role::candidate},
     "Is on the register."},
    {"reviewer",
     "Sam",
     "",
     "sam@example.org",
     "",
     en,
     {Role::candidate, Role::reviewer},
     "Reads applications, asks for what is missing and recommends."},
    {"decider",
     "Priya",
     "",
     "priya@example.org",
     "",
     en,
     {Role::candidate, Role::decider},
     "Decides applications on the committee."},
    {"director",
     "Elena",
     "",
     "elena@example.org",
     "",
     es,
     {Role::candidate, Role::director},
     "Runs the office."},
    {"administrator",
     "Tom",
     "",
     "tom@example.org",
     "",
     en,
     {Role::candidate, Role::administrator},
     "Looks after accounts and settings."},
};

Enrollment enrollment_of(const House& house, const Persona& persona) {
    Enrollment one;
    one.name = persona.name;
    one.legal_name = persona.legal_name;
    one.born = parse_date(persona.born);
    one.email = one.address = persona.email;
    one.language = persona.language;
    one.roles = persona.roles;
    one.persona = persona.key;
    prepare(house, one, house.clock.now());
    return one;
}

}  // namespace

std::span<const Persona> personas() { return all; }

const Persona* persona_named(std::string_view key) {
    for (const Persona& persona : all)
        if (persona.key == key) return &persona;
    return nullptr;
}

void found_personas(House& house) {
    ensure(house.is_demonstration, "personas live in a demonstration alone");
    for (const Persona& persona : all) {
        const auto one = enrollment_of(house, persona);
        db::transact(house.database, [&](db::Tx& tx) {
            const bool is_there = tx.find(sql::person_of_persona, persona.key).has_value();
            if (!is_there) store(tx, one, {}, house.clock.now());
        });
    }
}

PersonId person_of_persona(db::Tx& tx, std::string_view key) {
    const auto row = tx.find(sql::person_of_persona, key);
    ensure(row.has_value(), "the personas of a demonstration were founded");
    return {(*row)["id"].text()};
}

std::optional<Opened> try_persona(House& house, std::string_view key, const Caller& caller) {
    const auto* persona = persona_named(key);
    if (!house.is_demonstration || persona == nullptr) return std::nullopt;
    return db::transact(house.database, [&](db::Tx& tx) -> std::optional<Opened> {
        const auto account = account_of(tx, person_of_persona(tx, key));
        ensure(account.has_value(), "a persona has an account");
        return Opened{open_session(tx, account->id, Factors::two, caller, house.clock.now()),
                      persona->language};
    });
}

}  // namespace waymark::people
