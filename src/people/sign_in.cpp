// SPDX-License-Identifier: Apache-2.0
#include "people/sign_in.h"

#include "journal/journal.h"
#include "people/codes.h"
#include "people/devices/device.h"
#include "people/letters/letters.h"
#include "people/passwords.h"
#include "people/queries.sql.h"
#include "people/secret.h"
#include "people/session.h"
#include "people/store.h"
#include "people/throttle.h"
#include "platform/clock/clock.h"

namespace waymark::people {

namespace {

/// A sign-in that is about to wait for something.
struct Waiting {
    std::optional<std::string> account;
    std::string_view awaits;
    std::string code = {};
};

std::string wait_for(db::Tx& tx, const Waiting& waiting, clock::Instant now) {
    const auto secret = new_secret();
    tx.execute(sql::add_sign_in, digest_of(secret), waiting.account, waiting.awaits,
               digest_of(waiting.code), code_tries,
               to_text(clock::seconds_after(now, sign_in_seconds)));
    return secret;
}

Trial trial_of(const House& house, const std::string& address, const Caller& caller) {
    return {address, caller.client, known_device(house.keyring, caller.device, address)};
}

/// Opens the session, or waits for the second factor of whoever has an app for it. A passkey alone
/// leads in by its own way.
SignedIn first_factor_shown(db::Tx& tx, const House& house, const Door& door, const Caller& caller,
                            clock::Instant now) {
    if (door.totp) return Awaits{wait_for(tx, {door.account.id.text, "second_factor"}, now)};
    forgive(tx, trial_of(house, door.address, caller));
    return Opened{open_session(tx, door.account.id, Factors::one, caller, now), door.language,
                  door.address};
}

struct Found {
    Admission admission = Admission::too_many;
    std::optional<Door> door;
};

Found look_up(House& house, const Trial& trial, clock::Instant now) {
    return db::transact(house.database, [&](db::Tx& tx) {
        Found found{admit_try(tx, trial, now), std::nullopt};
        if (found.admission == Admission::admitted) found.door = door_at(tx, trial.address);
        if (found.door && found.door->account.is_closed) found.door.reset();
        return found;
    });
}

}  // namespace

SignInAnswer sign_in(House& house, crypto::PasswordDesk& desk, const Credentials& credentials,
                     const Caller& caller) {
    const auto now = house.clock.now();
    const auto address = folded_address(credentials.address);
    const auto trial = trial_of(house, address.value_or(""), caller);
    const auto found = look_up(house, trial, now);
    if (found.admission == Admission::too_many) return refuse(SignInRefusal::too_many);
    // Without an account there is work of the same length, so that time tells nothing.
    const auto hash = found.door ? found.door->password : std::nullopt;
    const auto verdict = is_password(desk, hash, credentials.password);
    if (verdict == Verdict::busy) return refuse(SignInRefusal::busy);
    if (verdict == Verdict::wrong) return refuse(SignInRefusal::not_recognized);
    return db::transact(house.database, [&](db::Tx& tx) -> SignInAnswer {
        const auto current = door(tx, found.door->account.id);
        const bool has_changed = current.password != hash || current.account.is_closed;
        if (has_changed) return refuse(SignInRefusal::not_recognized);
        return first_factor_shown(tx, house, current, caller, now);
    });
}

Result<std::string, SignInRefusal> send_code(House& house, const std::string& address,
                                             Language language, const Caller& caller) {
    const auto now = house.clock.now();
    const auto folded = folded_address(address);
    const auto code = new_code();
    return db::transact(house.database, [&](db::Tx& tx) -> Result<std::string, SignInRefusal> {
        const Trial trial{folded.value_or(""), caller.client};
        if (admit_letter(tx, trial, now) == Admission::too_many)
            return refuse(SignInRefusal::too_many);
        auto found = folded ? door_at(tx, *folded) : std::nullopt;
        if (found && found->account.is_closed) found.reset();
        if (found) {
            post_code(tx, house, *found, code);
        } else if (folded) {
            post_no_account(tx, house, {*folded, language});
        }
        const auto account = found ? std::optional(found->account.id.text) : std::nullopt;
        return wait_for(tx, {account, "code", code}, now);
    });
}

SignInAnswer give_code(House& house, const std::string& secret, const std::string& code,
                       const Caller& caller) {
    const auto now = house.clock.now();
    const auto waiting = take_try(house, secret, "code", now);
    if (!waiting) return refuse(SignInRefusal::too_late);
    const bool is_right = waiting->account && waiting->code == digest_of(code_typed(code));
    if (!is_right) return refuse(SignInRefusal::not_recognized);
    return db::transact(house.database, [&](db::Tx& tx) -> SignInAnswer {
        if (tx.execute(sql::drop_sign_in, digest_of(secret)) == 0)
            return refuse(SignInRefusal::too_late);
        return first_factor_shown(tx, house, door(tx, *waiting->account), caller, now);
    });
}

SignInAnswer give_second_factor(House& house, const std::string& secret, const std::string& code,
                                const Caller& caller) {
    const auto now = house.clock.now();
    const auto waiting = take_try(house, secret, "second_factor", now);
    if (!waiting || !waiting->account) return refuse(SignInRefusal::too_late);
    const auto known =
        db::read(house.database, [&](db::Tx& tx) { return door(tx, *waiting->account); });
    const auto admission = db::transact(house.database, [&](db::Tx& tx) {
        return admit_code(tx, {known.address, caller.client}, now);
    });
    if (admission == Admission::too_many) return refuse(SignInRefusal::too_many);
    const auto proof = proof_of(house, known, code, now);
    return db::transact(house.database, [&](db::Tx& tx) -> SignInAnswer {
        if (!accept(tx, house, proof, now)) return refuse(SignInRefusal::not_recognized);
        forgive(tx, trial_of(house, known.address, caller));
        if (tx.execute(sql::drop_sign_in, digest_of(secret)) == 0)
            return refuse(SignInRefusal::too_late);
        return SignedIn(Opened{open_session(tx, *waiting->account, Factors::two, caller, now),
                               known.language, known.address});
    });
}

Result<bool, SignInRefusal> sign_in_again(House& house, crypto::PasswordDesk& desk,
                                          const Visitor& who, const Again& again) {
    const auto now = house.clock.now();
    const auto known = db::read(house.database, [&](db::Tx& tx) { return door(tx, who.account); });
    const auto admission =
        db::transact(house.database, [&](db::Tx& tx) { return admit_again(tx, who.account, now); });
    if (admission == Admission::too_many) return refuse(SignInRefusal::too_many);
    // Personas have no password: a press is enough, where nobody exists.
    const bool is_persona = house.is_demonstration && !known.password;
    const auto verdict =
        is_persona ? Verdict::right : is_password(desk, known.password, again.password);
    if (verdict == Verdict::busy) return refuse(SignInRefusal::busy);
    if (verdict == Verdict::wrong) return refuse(SignInRefusal::not_recognized);
    const auto proof = proof_of(house, known, again.code, now);
    return db::transact(house.database, [&](db::Tx& tx) -> Result<bool, SignInRefusal> {
        if (known.totp && !accept(tx, house, proof, now))
            return refuse(SignInRefusal::not_recognized);
        forgive_again(tx, who.account);
        confirm_session(tx, who.session, known.totp ? Factors::two : Factors::one, now);
        return true;
    });
}

void sign_out(House& house, const Visitor& who) {
    const auto now = house.clock.now();
    db::transact(house.database,
                 [&](db::Tx& tx) { end_session(tx, who.account, who.session, now); });
}

}  // namespace waymark::people
