// SPDX-License-Identifier: Apache-2.0
#include "people/names/names.h"

#include "base/ensure.h"
#include "base/fold.h"
#include "journal/journal.h"
#include "people/names/legal_name.h"
#include "people/names/queries.sql.h"
#include "people/queries.sql.h"
#include "people/seal.h"
#include "people/store.h"
#include "platform/clock/clock.h"
#include "platform/crypto/uuid.h"

namespace waymark::people {

namespace {

constexpr std::string_view use_wanted = "people.name_wanted";
constexpr std::string_view use_ground = "people.name_ground";

/// A name has no line break in it, so the first one ends it.
std::string text_of(const NewLegalName& wanted) { return wanted.name + "\n" + wanted.reason; }

NewLegalName wanted_in(const std::string& text) {
    const auto end = text.find('\n');
    if (end == text.npos) return {text, ""};
    return {text.substr(0, end), text.substr(end + 1)};
}

std::optional<LegalNameRefusal> refusal_of(const NewLegalName& wanted) {
    if (!is_name(wanted.name)) return LegalNameRefusal::no_name;
    if (wanted.reason.size() > name_reason_max) return LegalNameRefusal::long_reason;
    return std::nullopt;
}

std::optional<LegalNameRequest> request_in(db::Tx& tx, const crypto::Keyring& keyring,
                                           const db::Row& row) {
    const PersonId person{row["person"].text()};
    const auto key = key_of(tx, keyring, person);
    if (!key) return std::nullopt;
    const auto text = opened(*key, use_wanted, row["sealed"].text());
    if (!text) return std::nullopt;
    return LegalNameRequest{row["id"].text(), person, wanted_in(*text),
                            instant_of(row["asked_at"])};
}

/// An answer, shut for the person it is about. `is_agreed` is empty when it was taken back.
struct Settled {
    std::string id;
    PersonId person;
    std::optional<bool> is_agreed;
    std::string ground;
};

void settle(db::Tx& tx, const Settled& one, const Reading& by, const LegalNameNeeds& needs) {
    tx.execute(sql::settle_name_request, one.id, to_text(by.at), by.by, one.is_agreed, one.ground);
    if (needs.settled) needs.settled(tx, one.person, by.by, by.at);
}

}  // namespace

void put_legal_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& id,
                    const std::string& name, const Reading& by) {
    const auto key = key_of(tx, keyring, id);
    ensure(key.has_value(), "a person whose name changes has their key");
    const auto before = facts_of_record(tx, keyring, id).value_or(LegalFacts{});
    const Facts facts{name, before.born};
    tx.execute(sql::reseal, id.text, shut(*key, use_facts, text_of(facts)));
    if (!before.legal_name.empty())
        tx.execute(sql::add_previous_name, crypto::uuid7(by.at), id.text,
                   shut(*key, use_name, before.legal_name), to_text(by.at));
    for (const auto& digest : likenesses(keyring, facts))
        tx.execute(sql::add_likeness, digest, id.text);
    journal::record(tx, {"person.changed", by.by, id.text, id.text, ""}, by.at);
}

Result<LegalNameStep, LegalNameRefusal> change_own_legal_name(House& house, const Visitor& who,
                                                              const NewLegalName& wanted,
                                                              const LegalNameNeeds& needs) {
    using Done = Result<LegalNameStep, LegalNameRefusal>;
    if (const auto refusal = refusal_of(wanted)) return refuse(*refusal);
    const auto now = house.clock.now();
    const auto today = house.clock.zone().date_of(now);
    return db::transact(house.database, [&](db::Tx& tx) -> Done {
        const auto key = key_of(tx, house.keyring, who.person);
        if (!key) return refuse(LegalNameRefusal::key_is_gone);
        if (legal_facts(tx, house.keyring, who.person).legal_name == wanted.name)
            return refuse(LegalNameRefusal::same_name);
        if (tx.find(sql::name_request_of, who.person.text)) return refuse(LegalNameRefusal::waits);
        if (!needs.is_registered || !needs.is_registered(tx, who.person, today, now)) {
            put_legal_name(tx, house.keyring, who.person, wanted.name, {who.person.text, now});
            return LegalNameStep::changed;
        }
        tx.execute(sql::add_name_request, crypto::uuid7(now), who.person.text,
                   shut(*key, use_wanted, text_of(wanted)), to_text(now));
        journal::record(
            tx, {"person.name_asked", who.person.text, who.person.text, who.person.text, ""}, now);
        if (needs.asked) needs.asked(tx, who.person, now);
        return LegalNameStep::asked;
    });
}

std::optional<LegalNameRequest> legal_name_asked(db::Tx& tx, const crypto::Keyring& keyring,
                                                 const PersonId& person) {
    const auto row = tx.find(sql::name_request_of, person.text);
    return row ? request_in(tx, keyring, *row) : std::nullopt;
}

void take_back_legal_name(House& house, const Visitor& who, const LegalNameNeeds& needs) {
    const auto now = house.clock.now();
    db::transact(house.database, [&](db::Tx& tx) {
        const auto row = tx.find(sql::name_request_of, who.person.text);
        if (!row) return;
        settle(tx, {(*row)["id"].text(), who.person, std::nullopt, ""}, {who.person.text, now},
               needs);
        journal::record(
            tx, {"person.name_taken_back", who.person.text, who.person.text, who.person.text, ""},
            now);
    });
}

std::vector<WaitingName> waiting_names(db::Tx& tx, const PersonId& reader) {
    std::vector<WaitingName> names;
    for (const auto& row : tx.query(sql::open_name_requests, reader.text))
        names.push_back(
            {row["id"].text(), person_of(tx, {row["person"].text()}), instant_of(row["asked_at"])});
    return names;
}

std::optional<NameBeside> open_name_for(House& house, const std::string& id,
                                        const PersonId& reader) {
    const auto now = house.clock.now();
    using Opened = std::optional<NameBeside>;
    return db::transact(house.database, [&](db::Tx& tx) -> Opened {
        const auto row = tx.find(sql::open_name_request, id);
        if (!row || (*row)["person"].text() == reader.text) return std::nullopt;
        auto request = request_in(tx, house.keyring, *row);
        if (!request) return std::nullopt;
        auto facts = legal_facts_read_by(tx, house.keyring, request->person, {reader.text, now});
        return NameBeside{std::move(*request), std::move(facts)};
    });
}

Result<PersonId, LegalNameRefusal> answer_legal_name(House& house, const Visitor& by,
                                                     const std::string& id,
                                                     const NameAnswer& answer,
                                                     const LegalNameNeeds& needs) {
    using Done = Result<PersonId, LegalNameRefusal>;
    if (folded(answer.ground).empty() || answer.ground.size() > name_reason_max)
        return refuse(LegalNameRefusal::no_ground);
    const Reading author{by.person.text, house.clock.now()};
    return db::transact(house.database, [&](db::Tx& tx) -> Done {
        const auto row = tx.find(sql::open_name_request, id);
        if (!row) return refuse(LegalNameRefusal::not_there);
        const PersonId person{(*row)["person"].text()};
        if (person == by.person) return refuse(LegalNameRefusal::own_name);
        const auto request = request_in(tx, house.keyring, *row);
        const auto key = key_of(tx, house.keyring, person);
        if (!request || !key) return refuse(LegalNameRefusal::key_is_gone);
        settle(tx, {id, person, answer.is_agreed, shut(*key, use_ground, answer.ground)}, author,
               needs);
        if (answer.is_agreed)
            put_legal_name(tx, house.keyring, person, request->wanted.name, author);
        else
            journal::record(tx, {"person.name_declined", author.by, person.text, person.text, ""},
                            author.at);
        return person;
    });
}

std::string last_no_to_name(db::Tx& tx, const crypto::Keyring& keyring, const PersonId& person) {
    const auto row = tx.find(sql::last_name_answer, person.text);
    if (!row || (*row)["is_agreed"].boolean()) return {};
    const auto key = key_of(tx, keyring, person);
    return key ? opened(*key, use_ground, (*row)["ground"].text()).value_or("") : std::string();
}

}  // namespace waymark::people
