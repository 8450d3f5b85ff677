// SPDX-License-Identifier: Apache-2.0
#include "people/passwords.h"

#include "base/ensure.h"
#include "journal/journal.h"
#include "people/letters/letters.h"
#include "people/letters/links.h"
#include "people/queries.sql.h"
#include "people/session.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"
#include "platform/crypto/password.h"
#include "platform/files/shipped.h"

namespace waymark::people {

namespace {

NewPasswordRefusal as_new(PasswordRefusal refusal) {
    switch (refusal) {
        case PasswordRefusal::too_short: return NewPasswordRefusal::too_short;
        case PasswordRefusal::too_long: return NewPasswordRefusal::too_long;
        case PasswordRefusal::not_text: return NewPasswordRefusal::not_text;
        case PasswordRefusal::common: return NewPasswordRefusal::common;
        case PasswordRefusal::plain: return NewPasswordRefusal::plain;
        case PasswordRefusal::about_you: break;
    }
    return NewPasswordRefusal::about_you;
}

PasswordRules rules_for(const Door& door) {
    return {door.totp.has_value(), {door.account.name, door.address}};
}

/// Stores it and tells its owner.
void set_password(db::Tx& tx, const House& house, const Door& door,
                  const HashedPassword& password) {
    tx.execute(sql::set_password, door.account.id.text, password.hash, password.length);
    post_news(tx, house, door, News::password_changed);
}

}  // namespace

Verdict is_password(crypto::PasswordDesk& desk, const std::optional<std::string>& hash,
                    const std::string& password) {
    const auto right = hash ? desk.verify(*hash, password) : desk.verify_nothing(password);
    if (!right) return Verdict::busy;
    return hash && *right ? Verdict::right : Verdict::wrong;
}

std::string_view common_passwords() {
    const auto* list = files::shipped_at("content/common-passwords.txt");
    ensure(list != nullptr, "the list of common passwords travels with the program");
    return list->text;
}

Result<HashedPassword, NewPasswordRefusal> hashed(crypto::PasswordDesk& desk,
                                                  const std::string& password,
                                                  const PasswordRules& rules) {
    if (const auto no = refusal_of(password, rules, common_passwords())) return refuse(as_new(*no));
    auto hash = desk.hash(password);
    if (!hash) return refuse(NewPasswordRefusal::busy);
    const auto length = static_cast<std::int64_t>(characters_in(password).value_or(0));
    return HashedPassword{std::move(*hash), length};
}

bool send_reset_link(House& house, const std::string& address, Language language,
                     const std::string& client) {
    const auto now = house.clock.now();
    const auto folded = folded_address(address).value_or("");
    return db::transact(house.database, [&](db::Tx& tx) -> Admission {
               if (admit_letter(tx, {folded, client}, now) == Admission::too_many)
                   return Admission::too_many;
               const auto known = door_at(tx, folded);
               if (known && !known->account.is_closed) {
                   const auto secret = add_link(tx, {Purpose::reset, known->account.id, folded, {}},
                                                reset_link_seconds, now);
                   post_reset(tx, house, *known,
                              address_of(house, known->language, "/account/reset", secret));
               } else if (!folded.empty()) {
                   post_no_account(tx, house, {folded, language});
               }
               return Admission::admitted;
           }) == Admission::admitted;
}

Result<AccountId, NewPasswordRefusal> reset_password(House& house, crypto::PasswordDesk& desk,
                                                     const std::string& secret,
                                                     const std::string& password) {
    const auto now = house.clock.now();
    const auto known = db::read(house.database, [&](db::Tx& tx) -> std::optional<Door> {
        const auto link = find_link(tx, secret, Purpose::reset, now);
        if (!link || !link->account) return std::nullopt;
        return door(tx, *link->account);
    });
    if (!known) return refuse(NewPasswordRefusal::dead_link);
    const auto fresh = hashed(desk, password, rules_for(*known));
    if (!fresh) return refuse(fresh.error());
    return db::transact(house.database, [&](db::Tx& tx) -> Result<AccountId, NewPasswordRefusal> {
        if (!use_link(tx, secret)) return refuse(NewPasswordRefusal::dead_link);
        const auto& account = known->account;
        set_password(tx, house, *known, *fresh);
        end_sessions(tx, account.id, {}, now);
        journal::record(
            tx, {"password.reset", account.person.text, account.id.text, account.person.text, ""},
            now);
        return account.id;
    });
}

Result<AccountId, NewPasswordRefusal> change_password(House& house, crypto::PasswordDesk& desk,
                                                      const Visitor& who,
                                                      const PasswordChange& change,
                                                      const std::string& client) {
    const auto now = house.clock.now();
    const auto known = db::read(house.database, [&](db::Tx& tx) { return door(tx, who.account); });
    if (known.password) {
        const Trial trial{known.address, client};
        const auto admission =
            db::transact(house.database, [&](db::Tx& tx) { return admit_try(tx, trial, now); });
        if (admission == Admission::too_many) return refuse(NewPasswordRefusal::too_many);
        const auto verdict = is_password(desk, known.password, change.old_one);
        if (verdict == Verdict::busy) return refuse(NewPasswordRefusal::busy);
        if (verdict == Verdict::wrong) return refuse(NewPasswordRefusal::wrong_old);
    }
    const auto fresh = hashed(desk, change.new_one, rules_for(known));
    if (!fresh) return refuse(fresh.error());
    return db::transact(house.database, [&](db::Tx& tx) -> Result<AccountId, NewPasswordRefusal> {
        if (door(tx, who.account).password != known.password)
            return refuse(NewPasswordRefusal::wrong_old);
        forgive(tx, {known.address, client});
        set_password(tx, house, known, *fresh);
        end_sessions(tx, who.account, who.session, now);
        journal::record(
            tx, {"password.changed", who.person.text, who.account.text, who.person.text, ""}, now);
        return who.account;
    });
}

}  // namespace waymark::people
