// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dossier/dossier.h"
#include "people/people.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "platform/mail/mail.h"

/// A board in memory with one candidate's file, for tests.
namespace waymark::dossier::testing {

inline Date day(const char* text) { return *parse_date(text); }

/// Six hours of ethics on a day.
inline Claim ethics(const char* on = "2026-02-10") {
    Claim claim;
    claim.title = "Ethics in practice";
    claim.event = "ethics in practice/training";
    claim.begun = claim.on = day(on);
    claim.amount = Hours::of_hours(6);
    claim.categories = {"ethics"};
    return claim;
}

/// A month of work.
inline Claim month_of_work() {
    Claim claim;
    claim.kind = scheme::EntryKind::work;
    claim.title = "Peer support";
    claim.begun = day("2026-01-01");
    claim.on = day("2026-01-31");
    claim.amount = Hours::of_hours(120);
    return claim;
}

struct File {
    std::unique_ptr<db::Database> database;
    clock::FakeClock clock{*clock::parse_instant("2026-03-09T18:00:00.000000Z")};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    House house;
    Author maria;
    Author other;

    template <typename Act>
    auto in(Act act) {
        return db::transact(*database, act);
    }

    explicit File(std::unique_ptr<db::Database> made = db::open("sqlite::memory:"),
                  std::string folder = {})
        : database(std::move(made)), house{*database,         clock,
                                           keyring,           "https://board.example",
                                           std::move(folder), true} {
        db::migrate(*database, db::shipped_migrations(), clock::to_text(clock.now()));
        people::found_personas(house);
        const auto all = people::personas();
        maria = {person(all[0].key), "account-1"};
        other = {person(all[1].key), "account-2"};
    }

    people::PersonId person(std::string_view key) {
        return in([&](db::Tx& tx) { return people::person_of_persona(tx, key); });
    }
    void wait_days(int days) { clock.advance_seconds(std::int64_t{days} * 24 * 60 * 60); }

    LineId added(const Claim& claim) {
        return in([&](db::Tx& tx) { return add_line(tx, claim, maria, clock.now()); }).value();
    }
    std::vector<Line> lines() {
        return in([&](db::Tx& tx) { return lines_of(tx, maria.person); });
    }
    Record record() {
        return in([&](db::Tx& tx) { return gathered(tx, keyring, clock.zone(), maria.person); });
    }
    /// The newest letter of this kind.
    mail::Letter letter(std::string_view kind) {
        for (auto& posted : in([](db::Tx& tx) { return mail::newest_letters(tx, 100); }))
            if (posted.letter.kind == kind) return mail::opened(posted, keyring);
        return {};
    }
    static std::string secret_in(const mail::Letter& letter) {
        const auto at = letter.text.find("/attest/");
        return at == std::string::npos ? "" : letter.text.substr(at + 8, 43);
    }
};

}  // namespace waymark::dossier::testing
