// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "application/application.h"
#include "dossier/dossier.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "scheme/load.h"
#include "signing/signing.h"

namespace waymark::application {

inline Date day_of(const char* text) { return *parse_date(text); }

/// A demonstration board with its personas and the rules of the CRSS, for tests of this wing and of
/// those above it.
struct TestBoard {
    std::unique_ptr<db::Database> own;
    db::Database& database;
    clock::FakeClock clock{*clock::parse_instant("2026-03-09T15:00:00.000000Z")};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    House house{database, clock, keyring, "http://localhost:8080", "", true};
    Editions editions;
    people::PersonId darnell, sam, priya, elena;

    explicit TestBoard(std::unique_ptr<db::Database> given = db::open("sqlite::memory:"))
        : own(std::move(given)), database(*own) {
        found();
    }
    explicit TestBoard(db::Database& given) : database(given) { found(); }

    Occasion by(const people::PersonId& who) const { return occasion(house, editions, who); }
    void pass_days(int days) { clock.advance_seconds(std::int64_t{days} * 24 * 60 * 60); }

    template <typename Work>
    auto act(Work work) {
        clock.advance_seconds(1);
        return db::transact(database, work);
    }
    Application file(const ApplicationId& id) {
        return db::read(database, [&](db::Tx& tx) { return *find_application(tx, by(sam), id); });
    }
    void sign_all(const people::PersonId& who) {
        for (const auto text : texts_to_sign) {
            const auto version = signing::newest_text(text, Language::english).version;
            act([&](db::Tx& tx) {
                return signing::sign(tx, {keyring, who}, {text, version, Language::english},
                                     "A Name", clock.now());
            }).value();
        }
    }
    /// Darnell's application as it reaches the board.
    ApplicationId submitted() {
        const auto id = act([&](db::Tx& tx) { return begin(tx, by(darnell), "il-crss"); }).value();
        sign_all(darnell);
        const auto copy = db::read(database, [&](db::Tx& tx) {
            return frozen(judged_now(tx, by(darnell), *find_application(tx, by(darnell), id)));
        });
        return act([&](db::Tx& tx) { return submit(tx, by(darnell), id, copy); }).value();
    }
    /// Darnell asks this person to confirm two hours of his.
    void name_referee(const dossier::Referee& referee) {
        dossier::Claim claim;
        claim.title = "Weekly meetings";
        claim.kind = scheme::EntryKind::supervision;
        claim.begun = claim.on = *parse_date("2026-02-03");
        claim.amount = Hours::of_hours(2);
        act([&](db::Tx& tx) {
            const dossier::Author author{darnell, "board"};
            const auto line = dossier::add_line(tx, claim, author, clock.now()).value();
            return dossier::ask_attestation(tx, house, referee, {line}, author);
        }).value();
    }
    /// ... paid for, and taken up by Sam.
    ApplicationId claimed() {
        const auto id = submitted();
        act([&](db::Tx& tx) {
            return record_fee(tx, by(sam), id, {"check", by(sam).today, "1042"});
        }).value();
        return act([&](db::Tx& tx) { return claim(tx, by(sam), id); }).value();
    }
    Item item(int days = due_days_usual) const {
        return {"diploma", "Please send the diploma.", days_after(by(sam).today, days)};
    }
    void judge(const ApplicationId& id, std::string_view section, std::vector<std::string> codes) {
        act([&](db::Tx& tx) {
            return judge_section(tx, by(sam), id, {section, std::move(codes), "a note"});
        }).value();
    }
    /// ... with every section met but this one, which has these reasons.
    ApplicationId read(std::string_view but = {}, std::vector<std::string> codes = {}) {
        const auto id = claimed();
        for (const auto& section : file(id).facts.sections)
            judge(id, section.id, section.id == but ? codes : std::vector<std::string>{});
        return id;
    }
    ApplicationId decided(Decision decision) {
        const bool is_decline = decision == Decision::declined;
        const auto id = is_decline ? read("training", {"hours_short"}) : read();
        act([&](db::Tx& tx) { return recommend(tx, by(sam), id, decision, ""); }).value();
        return act([&](db::Tx& tx) { return decide(tx, by(priya), id, decision, ""); }).value();
    }

private:
    void found() {
        db::migrate(database, db::shipped_migrations(), clock::to_text(clock.now()));
        people::found_personas(house);
        db::read(database, [this](db::Tx& tx) {
            darnell = people::person_of_persona(tx, "candidate_ready");
            sam = people::person_of_persona(tx, "reviewer");
            priya = people::person_of_persona(tx, "decider");
            elena = people::person_of_persona(tx, "director");
        });
        for (const auto* name : {"il-crss@2023-04", "il-crss@2025-portal"}) {
            auto loaded = scheme::load(scheme::Shelf::shipped(), name, {});
            editions.push_back(std::move(loaded->edition));
        }
    }
};

}  // namespace waymark::application
