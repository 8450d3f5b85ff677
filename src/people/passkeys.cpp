// SPDX-License-Identifier: Apache-2.0
#include "people/passkeys.h"

#include "base/fold.h"
#include "base/utf8.h"
#include "journal/journal.h"
#include "people/codes.h"
#include "people/letters/letters.h"
#include "people/queries.sql.h"
#include "people/seal.h"
#include "people/secret.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/keyring.h"
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

/// A question for a new passkey travels shut in the page: showing a page writes nothing. Only this
/// session opens it, and an answer to it is remembered until it would have run out.
std::string key_of_questions(const House& house) { return house.keyring.key_for("people.passkey"); }
std::string use_of(const Visitor& who) { return "people.new_passkey " + who.session.text; }

/// The challenge of a question that has not run out and was not answered before.
std::optional<UnderWay> take_question(House& house, const Visitor& who, const std::string& secret,
                                      clock::Instant now) {
    const auto text = opened(key_of_questions(house), use_of(who), secret);
    if (!text) return std::nullopt;
    const auto line = text->find('\n');
    const auto ends = clock::parse_instant(text->substr(0, line));
    if (!ends || *ends <= now) return std::nullopt;
    return db::transact(house.database, [&](db::Tx& tx) -> std::optional<UnderWay> {
        const auto digest = digest_of(secret);
        if (tx.find(sql::sign_in, digest)) return std::nullopt;
        tx.execute(sql::add_sign_in, digest, who.account.text, "new_passkey", "", 0,
                   to_text(*ends));
        return UnderWay{who.account, text->substr(line + 1)};
    });
}

/// Keeps a challenge for one answer.
PasskeyAsked ask(db::Tx& tx, const House& house) {
    PasskeyAsked asked{new_secret(), crypto::random_token(crypto::challenge_bytes),
                       party_of(house)};
    tx.execute(sql::add_sign_in, digest_of(asked.secret), std::optional<std::string>(), "passkey",
               asked.challenge, 1,
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

PasskeyAsked ask_new_passkey(const House& house, const Visitor& who) {
    auto challenge = crypto::random_token(crypto::challenge_bytes);
    const auto ends = clock::seconds_after(house.clock.now(), sign_in_seconds);
    auto secret = shut(key_of_questions(house), use_of(who), to_text(ends) + "\n" + challenge);
    return {std::move(secret), std::move(challenge), party_of(house)};
}

Result<bool, SignInRefusal> add_passkey(House& house, const Visitor& who, const NewPasskey& made) {
    const auto now = house.clock.now();
    const auto under_way = take_question(house, who, made.secret, now);
    if (!under_way) return refuse(SignInRefusal::too_late);
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
        return ask(tx, house);
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
        return SignedIn(Opened{open_session(tx, kept->account, Factors::two, caller, now),
                               known.language, known.address});
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
