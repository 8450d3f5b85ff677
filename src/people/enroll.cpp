// SPDX-License-Identifier: Apache-2.0
#include "people/enroll.h"

#include <set>

#include "base/ensure.h"
#include "journal/journal.h"
#include "people/queries.sql.h"
#include "people/seal.h"
#include "people/store.h"
#include "platform/crypto/uuid.h"

namespace waymark::people {

namespace {

void store_person(db::Tx& tx, const Enrollment& one, clock::Instant now) {
    const auto persona = one.persona.empty() ? std::nullopt : std::optional(one.persona);
    tx.execute(sql::add_person, one.person.text, one.name, one.email, code_of(one.language),
               one.wrapped_key, one.sealed, persona, to_text(now));
}

void store_account(db::Tx& tx, const Enrollment& one, clock::Instant now) {
    const auto hash = one.password ? std::optional(one.password->hash) : std::nullopt;
    const auto length = one.password ? one.password->length : 0;
    tx.execute(sql::add_account, one.account.text, one.person.text, one.address, hash, length,
               words_of(one.roles), one.roles.is_staff(), to_text(now));
}

void store_likenesses(db::Tx& tx, const Enrollment& one, const DuplicateFound& duplicate_found,
                      clock::Instant now) {
    std::set<PersonId> known;
    for (const auto& digest : one.likenesses) {
        for (const auto& row : tx.query(sql::persons_like, digest, one.person.text))
            known.insert({row["person"].text()});
        tx.execute(sql::add_likeness, digest, one.person.text);
    }
    if (!duplicate_found) return;
    for (const auto& person : known) duplicate_found(tx, one.person, person, now);
}

}  // namespace

void prepare(const House& house, Enrollment& one, clock::Instant now) {
    one.person = crypto::new_id<PersonId>(now);
    one.account = crypto::new_id<AccountId>(now);
    one.wrapped_key = new_person_key(house.keyring, one.person);
    const auto key = person_key(house.keyring, one.person, one.wrapped_key);
    ensure(key.has_value(), "a key just made opens");
    const Facts facts{one.legal_name, one.born};
    one.sealed = shut(*key, use_facts, text_of(facts));
    one.likenesses = likenesses(house.keyring, facts);
}

void store(db::Tx& tx, const Enrollment& one, const DuplicateFound& duplicate_found,
           clock::Instant now) {
    store_person(tx, one, now);
    store_account(tx, one, now);
    store_likenesses(tx, one, duplicate_found, now);
    journal::record(tx,
                    {.act = "account.opened",
                     .actor = one.person.text,
                     .subject = one.account.text,
                     .person = one.person.text,
                     .digest = {}},
                    now);
}

}  // namespace waymark::people
