// SPDX-License-Identifier: Apache-2.0
#include "people/throttle.h"

#include "people/queries.sql.h"
#include "people/store.h"
#include "platform/crypto/sha256.h"
#include "platform/http/throttle.h"

namespace waymark::people {

namespace {

std::string here(const Trial& trial) {
    return "here " + crypto::sha256(trial.address + "\n" + http::network_of(trial.client));
}
std::string account(const Trial& trial) { return "account " + crypto::sha256(trial.address); }
std::string codes_of(const Trial& trial) { return "codes " + crypto::sha256(trial.address); }
std::string device(const Trial& trial) { return "device " + crypto::sha256(trial.device); }
std::string again(const AccountId& who) { return "again " + crypto::sha256(who.text); }
std::string place(const Trial& trial) {
    return "place " + crypto::sha256(http::network_of(trial.client));
}

bool admit(db::Tx& tx, const std::string& subject, Allowance allowance, clock::Instant now) {
    std::int64_t number = 0;
    auto ends_at = clock::seconds_after(now, allowance.seconds);
    if (const auto row = tx.find(sql::attempts, subject)) {
        const auto ends = instant_of((*row)["ends_at"]);
        if (ends > now) {
            number = (*row)["number"].integer();
            ends_at = ends;
        }
    }
    if (number >= allowance.number) return false;
    tx.execute(sql::count_attempt, subject, number + 1, to_text(ends_at));
    return true;
}

}  // namespace

Admission admit_try(db::Tx& tx, const Trial& trial, clock::Instant now) {
    if (!trial.device.empty()) {
        return admit(tx, device(trial), tries_here, now) ? Admission::admitted
                                                         : Admission::too_many;
    }
    // Each count stops at its limit, so that one place that is shut out shuts out nobody else.
    const bool may_go = admit(tx, here(trial), tries_here, now) &&
                        admit(tx, place(trial), tries_of_place, now) &&
                        admit(tx, account(trial), tries_of_account, now);
    return may_go ? Admission::admitted : Admission::too_many;
}

Admission admit_code(db::Tx& tx, const Trial& trial, clock::Instant now) {
    const bool may_go = admit(tx, place(trial), tries_of_place, now) &&
                        admit(tx, codes_of(trial), codes_of_account, now);
    return may_go ? Admission::admitted : Admission::too_many;
}

Admission admit_again(db::Tx& tx, const AccountId& account, clock::Instant now) {
    return admit(tx, again(account), tries_here, now) ? Admission::admitted : Admission::too_many;
}

void forgive_again(db::Tx& tx, const AccountId& account) {
    tx.execute(sql::forget_attempts, again(account));
}

Admission admit_place(db::Tx& tx, const std::string& client, clock::Instant now) {
    const bool may_go = admit(tx, place({"", client}), tries_of_place, now);
    return may_go ? Admission::admitted : Admission::too_many;
}

void forgive(db::Tx& tx, const Trial& trial) {
    tx.execute(sql::forget_attempts, here(trial));
    tx.execute(sql::forget_attempts, account(trial));
    tx.execute(sql::forget_attempts, codes_of(trial));
    if (!trial.device.empty()) tx.execute(sql::forget_attempts, device(trial));
}

Admission admit_letter(db::Tx& tx, const Trial& trial, clock::Instant now) {
    const bool may_go =
        admit(tx, "letters from " + crypto::sha256(http::network_of(trial.client)),
              letters_from_place, now) &&
        admit(tx, "letters to " + crypto::sha256(trial.address), letters_to_address, now);
    return may_go ? Admission::admitted : Admission::too_many;
}

}  // namespace waymark::people
