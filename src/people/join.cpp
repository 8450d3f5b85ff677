// SPDX-License-Identifier: Apache-2.0
#include "people/join.h"

#include "base/fold.h"
#include "journal/journal.h"
#include "people/enroll.h"
#include "people/letters/letters.h"
#include "people/queries.sql.h"
#include "people/session.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

constexpr int age_max = 120;

bool is_birth_day(const std::optional<Date>& born, Date today) {
    return born && *born <= today && age_on(*born, today) <= age_max;
}

Enrollment enrollment_of(const Newcomer& newcomer, const Link& link, const Joining& joining) {
    Enrollment one;
    one.name = trimmed(newcomer.name);
    one.legal_name = trimmed(newcomer.legal_name);
    one.born = newcomer.born;
    const bool is_first = joining.purpose == Purpose::first;
    one.email = is_first ? std::string(trimmed(newcomer.address)) : link.address;
    one.address = is_first ? folded_address(newcomer.address).value_or("") : link.address;
    one.language = newcomer.language;
    one.roles = link.roles;
    one.roles.add(Role::candidate);
    one.password = joining.password;
    return one;
}

}  // namespace

Result<bool, JoinRefusal> request_account(House& house, const std::string& address,
                                          Language language, const std::string& client) {
    const auto now = house.clock.now();
    const auto folded = folded_address(address);
    if (!folded) return refuse(JoinRefusal::bad_address);
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, JoinRefusal> {
        if (admit_letter(tx, {*folded, client}, now) == Admission::too_many)
            return refuse(JoinRefusal::too_many);
        if (const auto known = door_at(tx, *folded)) {
            post_has_account(tx, house, *known);
        } else {
            const auto secret =
                add_link(tx, {Purpose::join, std::nullopt, *folded, {}}, join_link_seconds, now);
            post_join(tx, house, {*folded, language},
                      address_of(house, language, "/account/confirm", secret));
        }
        return true;
    });
}

std::optional<JoinRefusal> refusal_of(const Newcomer& newcomer, const Link& link, Date today) {
    if (!is_name(newcomer.name)) return JoinRefusal::no_name;
    if (link.purpose == Purpose::first && !folded_address(newcomer.address))
        return JoinRefusal::bad_address;
    if (link.roles.is_staff()) return std::nullopt;
    if (!is_name(newcomer.legal_name)) return JoinRefusal::no_legal_name;
    if (!is_birth_day(newcomer.born, today)) return JoinRefusal::bad_birth_day;
    return std::nullopt;
}

Result<Opened, JoinRefusal> join(House& house, const Newcomer& newcomer, const Joining& joining) {
    const auto now = house.clock.now();
    const auto link = db::read(house.database, [&](db::Tx& tx) {
        return find_link(tx, joining.link, joining.purpose, now);
    });
    if (!link) return refuse(JoinRefusal::dead_link);
    if (const auto no = refusal_of(newcomer, *link, house.clock.today())) return refuse(*no);
    auto one = enrollment_of(newcomer, *link, joining);
    prepare(house, one, now);
    return db::transact(house.database, [&](db::Tx& tx) -> Result<Opened, JoinRefusal> {
        if (!use_link(tx, joining.link)) return refuse(JoinRefusal::dead_link);
        if (door_at(tx, one.address)) return refuse(JoinRefusal::address_taken);
        store(tx, one, joining.duplicate_found, now);
        return Opened{open_session(tx, one.account, Factors::one, joining.caller, now),
                      one.language};
    });
}

Result<bool, JoinRefusal> accept_invitation(House& house, const std::string& secret) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, JoinRefusal> {
        const auto link = find_link(tx, secret, Purpose::invite, now);
        if (!link || !use_link(tx, secret)) return refuse(JoinRefusal::dead_link);
        const auto known = door_at(tx, link->address);
        if (!known) return refuse(JoinRefusal::dead_link);
        const auto roles = together(known->account.roles, link->roles);
        tx.execute(sql::set_roles, known->account.id.text, words_of(roles), roles.is_staff());
        end_sessions(tx, known->account.id, {}, now);
        journal::record(tx,
                        {"account.roles_changed", known->account.person.text,
                         known->account.id.text, known->account.person.text, ""},
                        now);
        return true;
    });
}

}  // namespace waymark::people
