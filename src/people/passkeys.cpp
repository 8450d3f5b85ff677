// SPDX-License-Identifier: Apache-2.0
#include "people/passkeys.h"

#include "base/fold.h"
#include "base/utf8.h"
#include "journal/journal.h"
#include "people/codes.h"
#include "people/letters/letters.h"
#include "people/queries.sql.h"
#include "people/secret.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"
#include "platform/crypto/webauthn.h"

namespace waymark::people {

namespace {

std::string bytes_of(const std::string& text) {
    return crypto::read_base64url(text).value_or(std::string());
}

/// `board.example` of `https://board.example:8443`.
std::string party_of(const House& house) {
    const auto begin = house.public_url.find("://") + 3;
    return house.public_url.substr(begin, house.public_url.find(':', begin) - begin);
}

crypto::PasskeyQuestion question_of(const House& house, const UnderWay& under_way) {
    return {house.public_url, party_of(house), bytes_of(under_way.code),
            crypto::PersonCheck::identity};
}

/// Keeps a challenge for one answer.
PasskeyAsked ask(db::Tx& tx, const House& house, std::string_view awaits,
                 const std::optional<std::string>& account) {
    PasskeyAsked asked{new_secret(), crypto::random_token(crypto::challenge_bytes),
                       party_of(house)};
    tx.execute(sql::add_sign_in, digest_of(asked.secret), account, awaits, asked.challenge, 1,
               to_text(clock::seconds_after(house.clock.now(), sign_in_seconds)));
    return asked;
}

/// A passkey as kept, and whose it is.
struct Kept {
    AccountId account;
    crypto::Passkey passkey;
};

std::optional<Kept> kept_passkey(db::Tx& tx, const std::string& credential) {
    const auto row = tx.find(sql::passkey, credential);
    if (!row) return std::nullopt;
    crypto::Passkey passkey;
    passkey.credential = bytes_of(credential);
    passkey.key = bytes_of((*row)["public_key"].text());
    passkey.counter = (*row)["counter"].integer();
    return Kept{{(*row)["account"].text()}, std::move(passkey)};
}

}  // namespace

PasskeyAsked ask_new_passkey(House& house, const Visitor& who) {
    return db::transact(house.database, [&](db::Tx& tx) {
        return ask(tx, house, "new_passkey", who.account.text);
    });
}

Result<bool, SignInRefusal> add_passkey(House& house, const Visitor& who, const NewPasskey& made) {
    const auto now = house.clock.now();
    const auto under_way = take_try(house, made.secret, "new_passkey", now);
    if (!under_way || under_way->account != who.account) return refuse(SignInRefusal::too_late);
    const auto passkey = crypto::new_passkey(
        question_of(house, *under_way), bytes_of(made.client_data), bytes_of(made.attestation));
    if (!passkey) return refuse(SignInRefusal::not_recognized);
    const auto id = crypto::base64url(passkey->credential);
    const auto name = cut_at(trimmed(made.name), passkey_name_max);
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, SignInRefusal> {
        if (tx.find(sql::passkey, id)) return refuse(SignInRefusal::not_recognized);
        // Or a password, or a mailbox, would be enough to come past the factor there is.
        if (door(tx, who.account).account.has_second_factor() && !who.showed_second_factor)
            return refuse(SignInRefusal::needs_the_present_factor);
        if (passkeys_of(tx, who.account).size() >= passkeys_max)
            return refuse(SignInRefusal::too_many);
        tx.execute(sql::add_passkey, id, who.account.text, crypto::base64url(passkey->key),
                   passkey->counter, name, to_text(now));
        confirm_session(tx, who.session, Factors::two, now);
        post_news(tx, house, door(tx, who.account), News::passkey_added);
        journal::record(
            tx, {"passkey.added", who.person.text, who.account.text, who.person.text, ""}, now);
        return true;
    });
}

Result<PasskeyAsked, SignInRefusal> ask_passkey(House& house, const Caller& caller) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<PasskeyAsked, SignInRefusal> {
        if (admit_place(tx, caller.client, now) == Admission::too_many)
            return refuse(SignInRefusal::too_many);
        return ask(tx, house, "passkey", std::nullopt);
    });
}

SignInAnswer sign_in_with_passkey(House& house, const PasskeyGiven& given, const Caller& caller) {
    const auto now = house.clock.now();
    const auto under_way = take_try(house, given.secret, "passkey", now);
    if (!under_way) return refuse(SignInRefusal::too_late);
    const auto kept =
        db::read(house.database, [&](db::Tx& tx) { return kept_passkey(tx, given.credential); });
    if (!kept) return refuse(SignInRefusal::not_recognized);
    const auto used =
        crypto::used_passkey(question_of(house, *under_way), kept->passkey,
                             {bytes_of(given.client_data), bytes_of(given.authenticator_data),
                              bytes_of(given.signature)});
    if (!used) return refuse(SignInRefusal::not_recognized);
    return db::transact(house.database, [&](db::Tx& tx) -> SignInAnswer {
        const auto known = door(tx, kept->account);
        const bool is_current = tx.execute(sql::use_passkey, given.credential, used->counter,
                                           kept->passkey.counter) == 1;
        if (!is_current || known.account.is_closed) return refuse(SignInRefusal::not_recognized);
        tx.execute(sql::drop_sign_in, digest_of(given.secret));
        return SignedIn(
            Opened{open_session(tx, kept->account, Factors::two, caller, now), known.language});
    });
}

std::vector<PasskeyLine> passkeys_of(db::Tx& tx, const AccountId& account) {
    std::vector<PasskeyLine> lines;
    for (const auto& row : tx.query(sql::passkeys_of, account.text))
        lines.push_back({row["id"].text(), row["name"].text(), instant_of(row["created_at"])});
    return lines;
}

PasskeyRemoval remove_passkey(House& house, const Visitor& who, const std::string& id) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) {
        const auto known = door(tx, who.account);
        const bool is_last = !known.totp && passkeys_of(tx, who.account).size() == 1;
        if (is_last && known.account.roles.is_staff()) return PasskeyRemoval::needed_by_staff;
        if (tx.execute(sql::drop_passkey, who.account.text, id) == 0)
            return PasskeyRemoval::no_such_passkey;
        journal::record(
            tx, {"passkey.removed", who.person.text, who.account.text, who.person.text, ""}, now);
        return PasskeyRemoval::removed;
    });
}

}  // namespace waymark::people
