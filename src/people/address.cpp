// SPDX-License-Identifier: Apache-2.0
#include "people/address.h"

#include "journal/journal.h"
#include "people/letters/letters.h"
#include "people/letters/links.h"
#include "people/letters/queries.sql.h"
#include "people/queries.sql.h"
#include "people/session.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

/// From now on the account answers at this address alone: whoever came in by the other one, or
/// holds a link or a code that went there, is out.
void move(db::Tx& tx, const Door& door, const std::string& address, clock::Instant now) {
    const auto& account = door.account;
    tx.execute(sql::move_account, account.id.text, address);
    tx.execute(sql::move_person, account.person.text, address);
    drop_links_of(tx, account.id);
    tx.execute(sql::drop_sign_ins_of, account.id.text);
    end_sessions(tx, account.id, {}, now);
    journal::record(
        tx,
        {"account.address_changed", account.person.text, account.id.text, account.person.text, ""},
        now);
}

/// Takes away what else leads in since then. Whoever moves an account to an address of theirs also
/// adds a passkey or an app of theirs, mostly just before.
void drop_ways_in_since(db::Tx& tx, const Account& account, clock::Instant since,
                        clock::Instant now) {
    const auto from = to_text(since);
    const auto note = [&](std::string_view act) {
        const auto& owner = account.person.text;
        journal::record(tx, {std::string(act), owner, account.id.text, owner, ""}, now);
    };
    for (auto gone = tx.execute(sql::drop_passkeys_since, account.id.text, from); gone > 0; --gone)
        note("passkey.removed");
    if (tx.execute(sql::forget_totp_since, account.id.text, from) == 1)
        note("second_factor.removed");
    if (tx.execute(sql::drop_recovery_codes_since, account.id.text, from) > 0)
        note("recovery_codes.removed");
}

}  // namespace

Result<bool, JoinRefusal> request_address(House& house, const Visitor& who,
                                          const std::string& address) {
    const auto now = house.clock.now();
    const auto folded = folded_address(address);
    if (!folded) return refuse(JoinRefusal::bad_address);
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, JoinRefusal> {
        if (admit_letter(tx, {*folded, who.account.text}, now) == Admission::too_many)
            return refuse(JoinRefusal::too_many);
        const auto mine = door(tx, who.account);
        // Whether somebody else has it is told to nobody but its owner.
        if (const auto other = door_at(tx, *folded)) {
            post_has_account(tx, house, *other);
        } else {
            const auto secret =
                add_link(tx, {Purpose::address, who.account, *folded, {}}, join_link_seconds, now);
            post_address_check(
                tx, house, {*folded, mine.language},
                address_of(house, mine.language, "/account/address/confirm", secret));
        }
        return true;
    });
}

Result<bool, JoinRefusal> confirm_address(House& house, const std::string& secret) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, JoinRefusal> {
        const auto link = find_link(tx, secret, Purpose::address, now);
        if (!link || !use_link(tx, secret)) return refuse(JoinRefusal::dead_link);
        if (door_at(tx, link->address)) return refuse(JoinRefusal::address_taken);
        const auto before = door(tx, *link->account);
        move(tx, before, link->address, now);
        const auto undo = add_link(tx, {Purpose::undo, before.account.id, before.address, {}},
                                   undo_link_seconds, now);
        post_address_changed(tx, house, before,
                             address_of(house, before.language, "/account/address/undo", undo));
        return true;
    });
}

Result<bool, JoinRefusal> undo_address(House& house, const std::string& secret) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, JoinRefusal> {
        const auto link = find_link(tx, secret, Purpose::undo, now);
        if (!link || !use_link(tx, secret)) return refuse(JoinRefusal::dead_link);
        if (door_at(tx, link->address)) return refuse(JoinRefusal::address_taken);
        const auto& account = *link->account;
        move(tx, door(tx, account), link->address, now);
        // Whoever moved it may have got a letter to undo of their own, and knows the password.
        tx.execute(sql::drop_all_links_of, account.text);
        tx.execute(sql::forget_password, account.text);
        const auto back = door(tx, account);
        const auto moved_at = clock::seconds_after(link->ends, -undo_link_seconds);
        drop_ways_in_since(tx, back.account, clock::seconds_after(moved_at, -suspect_seconds), now);
        const auto reset =
            add_link(tx, {Purpose::reset, account, link->address, {}}, reset_link_seconds, now);
        post_reset(tx, house, back, address_of(house, back.language, "/account/reset", reset));
        return true;
    });
}

}  // namespace waymark::people
