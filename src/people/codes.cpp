// SPDX-License-Identifier: Apache-2.0
#include "people/codes.h"

#include "journal/journal.h"
#include "people/letters/letters.h"
#include "people/queries.sql.h"
#include "people/seal.h"
#include "people/secret.h"
#include "platform/crypto/totp.h"

namespace waymark::people {

std::optional<UnderWay> take_try(House& house, const std::string& secret, std::string_view awaits,
                                 clock::Instant now) {
    const auto digest = digest_of(secret);
    return db::transact(house.database, [&](db::Tx& tx) -> std::optional<UnderWay> {
        const auto row = tx.find(sql::sign_in, digest);
        if (!row || (*row)["awaits"].text() != awaits) return std::nullopt;
        if (instant_of((*row)["ends_at"]) <= now || (*row)["tries_left"].integer() <= 0)
            return std::nullopt;
        tx.execute(sql::use_try, digest);
        UnderWay under_way{std::nullopt, (*row)["code"].text()};
        if (auto account = (*row)["account"].optional_text())
            under_way.account = {std::move(*account)};
        return under_way;
    });
}

Proof proof_of(const House& house, const Door& door, const std::string& code, clock::Instant now) {
    const auto typed = code_typed(code);
    Proof proof{door.account.id, std::nullopt, digest_of(typed)};
    if (!door.totp) return proof;
    const auto secret = opened_totp(house.keyring, door.account.id, *door.totp);
    if (secret) proof.totp_step = crypto::totp_step_of(*secret, typed, now);
    return proof;
}

bool accept(db::Tx& tx, const House& house, const Proof& proof, clock::Instant now) {
    if (proof.totp_step)
        return tx.execute(sql::spend_totp, proof.account.text, *proof.totp_step) == 1;
    if (tx.execute(sql::spend_recovery_code, proof.account.text, proof.recovery) == 0) return false;
    const auto known = door(tx, proof.account);
    post_news(tx, house, known, News::recovery_code_used);
    journal::record(tx,
                    {"recovery_code.used", known.account.person.text, proof.account.text,
                     known.account.person.text, ""},
                    now);
    return true;
}

}  // namespace waymark::people
