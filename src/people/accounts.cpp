// SPDX-License-Identifier: Apache-2.0
#include "people/accounts.h"

#include <algorithm>

#include "journal/journal.h"
#include "people/letters/letters.h"
#include "people/letters/links.h"
#include "people/letters/queries.sql.h"
#include "people/queries.sql.h"
#include "people/session.h"
#include "people/store.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

bool is_only_administrator(db::Tx& tx, const AccountId& account) {
    const auto all = staff(tx);
    return std::ranges::none_of(all, [&](const Account& one) {
        return one.id != account && one.roles.has(Role::administrator);
    });
}

bool has_administrator(db::Tx& tx) { return !is_only_administrator(tx, {}); }

}  // namespace

Result<Roles, RolesRefusal> change_roles(db::Tx& tx, const AccountId& id, Roles roles,
                                         const Visitor& by, clock::Instant now) {
    const auto account = find_account(tx, id);
    if (!account) return refuse(RolesRefusal::no_such_account);
    if (id == by.account) return refuse(RolesRefusal::own_account);
    const bool loses = account->roles.has(Role::administrator) && !roles.has(Role::administrator);
    if (loses && is_only_administrator(tx, id)) return refuse(RolesRefusal::last_administrator);
    if (account->roles == roles) return roles;
    tx.execute(sql::set_roles, id.text, words_of(roles), roles.is_staff());
    // An invitation that still waits would give the roles again.
    tx.execute(sql::drop_links_to, account->email, "invite");
    end_sessions(tx, id, {}, now);
    journal::record(
        tx, {"account.roles_changed", by.person.text, id.text, account->person.text, ""}, now);
    return roles;
}

Result<bool, InviteRefusal> invite(db::Tx& tx, const House& house, const Invitation& invitation,
                                   const Visitor& by) {
    const auto now = house.clock.now();
    const auto address = folded_address(invitation.email);
    if (!address) return refuse(InviteRefusal::bad_address);
    if (!invitation.roles.is_staff()) return refuse(InviteRefusal::no_role);
    const auto known = door_at(tx, *address);
    const auto language = known ? known->language : invitation.language;
    const auto secret = add_link(tx, {Purpose::invite, std::nullopt, *address, invitation.roles},
                                 invitation_seconds, now);
    post_invitation(tx, house, {*address, language},
                    address_of(house, language, "/account/invited", secret));
    const auto subject = known ? known->account.id.text : by.account.text;
    journal::record(tx, {"account.invited", by.person.text, subject, "", ""}, now);
    return true;
}

std::string first_link(House& house) {
    if (house.is_demonstration) return {};
    const auto now = house.clock.now();
    const auto secret = db::transact(house.database, [&](db::Tx& tx) -> std::string {
        if (has_administrator(tx)) return {};
        return add_link(tx, {Purpose::first, std::nullopt, "", {Role::administrator}},
                        join_link_seconds, now);
    });
    if (secret.empty()) return {};
    return address_of(house, Language::english, "/account/first", secret);
}

}  // namespace waymark::people
