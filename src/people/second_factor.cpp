// SPDX-License-Identifier: Apache-2.0
#include "people/second_factor.h"

#include "journal/journal.h"
#include "people/letters/letters.h"
#include "people/queries.sql.h"
#include "people/rules/password.h"
#include "people/seal.h"
#include "people/secret.h"
#include "people/store.h"
#include "platform/clock/clock.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"
#include "platform/crypto/totp.h"

namespace waymark::people {

namespace {

constexpr std::size_t totp_secret_bytes = 20;  // RFC 4226, section 4: 160 bits

std::vector<std::string> fresh_recovery_codes() {
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes; ++i) codes.push_back(new_recovery_code());
    return codes;
}

void store_recovery_codes(db::Tx& tx, const Visitor& who, const std::vector<std::string>& codes,
                          clock::Instant now) {
    tx.execute(sql::drop_recovery_codes, who.account.text);
    for (const auto& code : codes)
        tx.execute(sql::add_recovery_code, who.account.text, digest_of(code_typed(code)),
                   to_text(now));
    journal::record(
        tx, {"recovery_codes.made", who.person.text, who.account.text, who.person.text, ""}, now);
}

}  // namespace

std::string new_totp_secret() { return crypto::base32(crypto::random_bytes(totp_secret_bytes)); }

Result<std::vector<std::string>, SecondFactorRefusal> set_second_factor(House& house,
                                                                        const Visitor& who,
                                                                        const std::string& secret,
                                                                        const std::string& code) {
    const auto now = house.clock.now();
    const auto bytes = crypto::read_base32(secret);
    if (!bytes || bytes->size() != totp_secret_bytes)
        return refuse(SecondFactorRefusal::wrong_code);
    const auto step = crypto::totp_step_of(*bytes, code_typed(code), now);
    if (!step) return refuse(SecondFactorRefusal::wrong_code);
    const auto shut = shut_totp(house.keyring, who.account, *bytes);
    const auto codes = fresh_recovery_codes();
    using Answer = Result<std::vector<std::string>, SecondFactorRefusal>;
    return db::transact(house.database, [&](db::Tx& tx) -> Answer {
        const auto known = door(tx, who.account);
        if (known.totp) return refuse(SecondFactorRefusal::set_already);
        // Or a password, or a mailbox, would be enough to come past the factor there is.
        if (known.account.has_second_factor() && !who.showed_second_factor)
            return refuse(SecondFactorRefusal::needs_the_present_one);
        tx.execute(sql::set_totp, who.account.text, std::optional(shut), *step, to_text(now));
        store_recovery_codes(tx, who, codes, now);
        confirm_session(tx, who.session, Factors::two, now);
        post_news(tx, house, known, News::second_factor_set);
        journal::record(
            tx, {"second_factor.added", who.person.text, who.account.text, who.person.text, ""},
            now);
        return codes;
    });
}

Result<bool, SecondFactorRefusal> remove_second_factor(House& house, const Visitor& who) {
    const auto now = house.clock.now();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, SecondFactorRefusal> {
        const auto known = door(tx, who.account);
        if (known.account.roles.is_staff()) return refuse(SecondFactorRefusal::needed_by_staff);
        const auto least = static_cast<std::int64_t>(password_min_alone);
        if (known.password && known.password_length < least)
            return refuse(SecondFactorRefusal::short_password);
        tx.execute(sql::forget_totp, who.account.text);
        tx.execute(sql::drop_recovery_codes, who.account.text);
        post_news(tx, house, known, News::second_factor_removed);
        journal::record(
            tx, {"second_factor.removed", who.person.text, who.account.text, who.person.text, ""},
            now);
        return true;
    });
}

std::vector<std::string> renew_recovery_codes(House& house, const Visitor& who) {
    const auto now = house.clock.now();
    auto codes = fresh_recovery_codes();
    db::transact(house.database, [&](db::Tx& tx) { store_recovery_codes(tx, who, codes, now); });
    return codes;
}

std::int64_t recovery_codes_left(db::Tx& tx, const AccountId& account) {
    return tx.one(sql::recovery_codes_left, account.text)["number"].integer();
}

}  // namespace waymark::people
