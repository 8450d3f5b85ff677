// SPDX-License-Identifier: Apache-2.0
#include "tests/crash/board.h"

#include "journal/seal.h"
#include "platform/clock/clock.h"
#include "platform/db/migrate.h"
#include "platform/mail/mail.h"
#include "registry/registry.h"
#include "tasks/tasks.h"

namespace waymark::crash {
namespace {

clock::Instant now() { return clock::SystemClock().now(); }

registry::NewRegistration registration_of(const std::string& key) {
    return {key,
            "application-" + key,
            "il-crss",
            "2023-04",
            "Ana " + key,
            *parse_date("2026-01-01"),
            *parse_date("2027-12-31"),
            "account-1"};
}

}  // namespace

void found(db::Database& database) {
    db::migrate(database, db::shipped_migrations(), clock::to_text(now()));
}

void act(db::Database& database, const std::string& key,
         const std::function<void()>& before_commit) {
    const auto entered = db::transact(database, [&](db::Tx& tx) {
        auto number = registry::enter(tx, registration_of(key), now());
        tasks::open(tx, tasks::Kind::mail_came_back, key, "", now());
        mail::post(tx,
                   {"ana@example.org", Language::english, "registration.entered", "You are on it",
                    "You are on the register.", "<p>You are on the register.</p>", key},
                   now());
        if (before_commit) before_commit();
        return number;
    });
    ensure(entered.has_value(), "each act has a name of its own");
}

std::size_t seal(db::Database& database) {
    return journal::seal(database, signer(), {"the only sealer", now()}).value_or(0);
}

journal::Signer signer() {
    return journal::signer_of(crypto::Keyring::of_root(std::string(32, 'k')),
                              "board.example/journal");
}

}  // namespace waymark::crash
