// SPDX-License-Identifier: Apache-2.0
#include "people/person.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/fold.h"
#include "base/one_line.h"
#include "journal/journal.h"
#include "people/merge/records.h"
#include "people/names/legal_name.h"
#include "people/queries.sql.h"
#include "people/seal.h"
#include "people/store.h"
#include "platform/clock/clock.h"

namespace waymark::people {

std::optional<Person> find_person(db::Tx& tx, const PersonId& id) {
    const auto row = tx.find(sql::person, id.text);
    if (!row) return std::nullopt;
    return Person{id, (*row)["name"].text(), (*row)["email"].text(),
                  language_named((*row)["language"].text()), instant_of((*row)["created_at"])};
}

Person person_of(db::Tx& tx, const PersonId& id) {
    auto found = find_person(tx, id);
    ensure(found.has_value(), "a person that a row names is there");
    return std::move(*found);
}

std::optional<std::string> key_of(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id) {
    const auto row = tx.find(sql::sealed_of, id.text);
    if (!row) return std::nullopt;
    return person_key(keyring, id, (*row)["wrapped_key"].text());
}

Seal seal_of(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id) {
    const auto row = tx.one(sql::sealed_of, id.text);
    const auto& wrapped = row["wrapped_key"].text();
    if (wrapped.empty()) return Seal::erased;
    const auto key = person_key(keyring, id, wrapped);
    if (!key || !opened(*key, use_facts, row["sealed"].text())) return Seal::stays_shut;
    const auto names = tx.query(sql::previous_names_of, id.text);
    const bool names_open = std::all_of(names.begin(), names.end(), [&](const auto& name) {
        return opened(*key, use_name, name["sealed"].text()).has_value();
    });
    return names_open ? Seal::opens : Seal::stays_shut;
}

std::optional<LegalFacts> facts_of_record(db::Tx& tx, const crypto::Keyring& keyring,
                                          const PersonId& id) {
    const auto key = key_of(tx, keyring, id);
    if (!key) return std::nullopt;
    LegalFacts legal;
    if (const auto text =
            opened(*key, use_facts, tx.one(sql::sealed_of, id.text)["sealed"].text())) {
        auto facts = facts_in(*text);
        legal.legal_name = std::move(facts.legal_name);
        legal.born = facts.born;
    }
    for (const auto& name : tx.query(sql::previous_names_of, id.text)) {
        if (auto text = opened(*key, use_name, name["sealed"].text()))
            legal.previous_names.push_back(std::move(*text));
    }
    return legal;
}

LegalFacts legal_facts(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id) {
    LegalFacts legal;
    for (const auto& record : records_of(tx, id)) {
        auto facts = facts_of_record(tx, keyring, record);
        if (!facts) continue;
        if (!legal.born) legal.born = facts->born;
        if (legal.legal_name.empty())
            legal.legal_name = std::move(facts->legal_name);
        else if (!facts->legal_name.empty() && facts->legal_name != legal.legal_name)
            // What another record says is among the names they had.
            legal.previous_names.push_back(std::move(facts->legal_name));
        for (auto& name : facts->previous_names) legal.previous_names.push_back(std::move(name));
    }
    return legal;
}

LegalFacts legal_facts_read_by(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id,
                               const Reading& reading) {
    if (reading.by != id.text)
        for (const auto& record : records_of(tx, id))
            journal::record(tx, {"sealed.read", reading.by, record.text, record.text, ""},
                            reading.at);
    return legal_facts(tx, keyring, id);
}

void change_legal_name(House& house, const PersonId& id, const std::string& name,
                       std::string_view by) {
    const auto now = house.clock.now();
    db::transact(house.database, [&](db::Tx& tx) {
        put_legal_name(tx, house.keyring, id, name, {std::string(by), now});
    });
}

void change_chosen_name(db::Tx& tx, const Visitor& who, const std::string& name,
                        clock::Instant now) {
    tx.execute(sql::rename, who.person.text, name);
    journal::record(tx, {"person.renamed", who.person.text, who.person.text, who.person.text, ""},
                    now);
}

void change_language(db::Tx& tx, const Visitor& who, Language language, clock::Instant now) {
    tx.execute(sql::speak, who.person.text, code_of(language));
    journal::record(
        tx, {"person.language_changed", who.person.text, who.person.text, who.person.text, ""},
        now);
}

bool is_name(std::string_view name) {
    return !trimmed(name).empty() && name.size() <= name_max && is_one_line(name);
}

}  // namespace waymark::people
