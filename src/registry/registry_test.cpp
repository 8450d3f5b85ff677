// SPDX-License-Identifier: Apache-2.0
#include "registry/registry.h"

#include <doctest/doctest.h>

#include "platform/db/db.h"
#include "platform/db/migrate.h"

using namespace waymark;
using namespace waymark::registry;

namespace {

clock::Instant at(const char* text) { return *clock::parse_instant(text); }
Date day(const char* text) { return *parse_date(text); }

const clock::Instant january = at("2024-01-10T15:00:00.000000Z");
const clock::Instant march = at("2024-03-20T15:00:00.000000Z");
const clock::Instant june = at("2024-06-20T15:00:00.000000Z");

NewRegistration ana() {
    return {"person-1",        "application-1",   "il-crss",         "2023-04",
            "Ana Lucía Reyes", day("2024-01-10"), day("2025-01-09"), "account-1"};
}

/// A register in memory with one person in it.
struct Register {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    std::string number;

    Register() {
        db::migrate(*database, db::shipped_migrations(), clock::to_text(january));
        number =
            db::transact(*database, [](db::Tx& tx) { return enter(tx, ana(), january); }).value();
    }
    std::vector<Listing> found(std::string_view name) {
        return db::read(*database,
                        [&](db::Tx& tx) { return search(tx, name, day("2024-06-20"), june); });
    }
    Standing on(const char* text, clock::Instant known_at) {
        return db::read(*database, [&](db::Tx& tx) {
            return look_up(tx, number, day(text), known_at)->standing;
        });
    }
};

}  // namespace

TEST_CASE("register: who is entered is found by number and by any word of the name") {
    Register board;
    CHECK(parse_number(board.number) == board.number);
    for (const auto* typed : {"Ana", "reyes", "Lucia R", "REYES ANA", "ana lucía reyes"}) {
        const auto found = board.found(typed);
        REQUIRE(found.size() == 1);
        CHECK(found.front().name == "Ana Lucía Reyes");
        CHECK(found.front().standing == Standing::active);
        CHECK(found.front().ends_on == day("2025-01-09"));
    }
    CHECK(board.found("Rey es").empty());
    CHECK(board.found("a").empty());
    CHECK(board.found("").empty());
}

TEST_CASE("register: one person holds one credential once") {
    Register board;
    const auto again =
        db::transact(*board.database, [](db::Tx& tx) { return enter(tx, ana(), march); });
    CHECK(again.error() == Refusal::already_registered);
}

TEST_CASE("register: a change of standing holds from its day, and was not known before") {
    Register board;
    const auto suspended = db::transact(*board.database, [&](db::Tx& tx) {
        return change_standing(tx, board.number,
                               {Standing::suspended, day("2024-03-01"), "sanction"},
                               {"account-2", march});
    });
    REQUIRE(suspended.has_value());
    CHECK(board.on("2024-03-05", june) == Standing::suspended);
    CHECK(board.on("2024-03-05", january) == Standing::active);
    CHECK(board.on("2024-02-28", june) == Standing::active);
    const auto twice = db::transact(*board.database, [&](db::Tx& tx) {
        return change_standing(tx, board.number,
                               {Standing::suspended, day("2024-04-01"), "sanction"},
                               {"account-2", june});
    });
    CHECK(twice.error() == Refusal::not_after_that);
    const auto early = db::transact(*board.database, [&](db::Tx& tx) {
        return change_standing(tx, board.number, {Standing::active, day("2023-12-31"), "lifted"},
                               {"account-2", june});
    });
    CHECK(early.error() == Refusal::not_before_entered);
}

TEST_CASE("register: a new name is shown, and the former one no longer finds the person") {
    Register board;
    const auto renamed = db::transact(*board.database, [&](db::Tx& tx) {
        return rename(tx, board.number, "Leo Reyes", {"account-1", march});
    });
    REQUIRE(renamed.has_value());
    CHECK(board.found("Ana").empty());
    REQUIRE(board.found("leo").size() == 1);
    CHECK(board.found("leo").front().name == "Leo Reyes");
}

TEST_CASE("register: a merged number leads to the one that stays") {
    Register board;
    auto other = ana();
    other.person = "person-2";
    other.application = "application-2";
    const auto number =
        db::transact(*board.database, [&](db::Tx& tx) { return enter(tx, other, march); }).value();
    const auto merged = db::transact(*board.database, [&](db::Tx& tx) {
        return merge(tx, number, board.number, {"account-1", june});
    });
    REQUIRE(merged.has_value());
    db::read(*board.database, [&](db::Tx& tx) {
        CHECK(leads_to(tx, number) == board.number);
        CHECK(leads_to(tx, board.number).empty());
    });
    CHECK(board.found("reyes").size() == 1);
    const auto circle = db::transact(*board.database, [&](db::Tx& tx) {
        return merge(tx, board.number, number, {"account-1", june});
    });
    CHECK(circle.error() == Refusal::not_after_that);
}

TEST_CASE("register: a parted number stands for itself, is found by its name, and merges again") {
    Register board;
    auto other = ana();
    other.person = "person-2";
    other.application = "application-2";
    const Author author{"account-1", june};
    const auto act = [&](auto what) { return db::transact(*board.database, what); };
    const auto number = act([&](db::Tx& tx) { return enter(tx, other, march); }).value();
    const auto early = act([&](db::Tx& tx) { return part(tx, number, author); });
    CHECK(early.error() == Refusal::not_merged);
    REQUIRE(act([&](db::Tx& tx) { return merge(tx, number, board.number, author); }).has_value());
    // A new name of a number that leads elsewhere is not found; the name is kept for later.
    const Author later{"account-1", clock::seconds_after(june, 1)};
    REQUIRE(act([&](db::Tx& tx) { return rename(tx, number, "Ana Ortiz", later); }).has_value());
    CHECK(board.found("ortiz").empty());
    REQUIRE(act([&](db::Tx& tx) { return part(tx, number, later); }).has_value());
    db::read(*board.database, [&](db::Tx& tx) { CHECK(leads_to(tx, number).empty()); });
    CHECK(board.found("ortiz").size() == 1);
    CHECK(board.found("reyes").size() == 1);
    // The other way round is no circle any more.
    REQUIRE(act([&](db::Tx& tx) { return merge(tx, board.number, number, later); }).has_value());
    db::read(*board.database, [&](db::Tx& tx) { CHECK(leads_to(tx, board.number) == number); });
}

TEST_CASE("register: a term recorded for a renewal carries the registration on") {
    Register board;
    CHECK(board.on("2025-02-01", june) == Standing::expired);
    const auto renewed = db::transact(*board.database, [&](db::Tx& tx) {
        return extend(tx, board.number, {day("2025-01-10"), day("2026-01-09")},
                      {"account-1", june});
    });
    REQUIRE(renewed.has_value());
    CHECK(board.on("2025-02-01", june) == Standing::active);
}

TEST_CASE("register: a credential is named as the rules in force name it, not as later ones do") {
    std::vector<scheme::Edition> editions(3);
    const char* names[] = {"2025", "2026", "2027"};
    const char* from[] = {"2025-01-01", "2026-01-01", "2027-01-01"};
    for (std::size_t i = 0; i < editions.size(); ++i) {
        editions[i].credential = "il-crss";
        editions[i].edition = names[i];
        editions[i].from = day(from[i]);
    }
    CHECK(edition_of(editions, "il-crss", day("2026-06-01"))->edition == "2026");
    CHECK(edition_of(editions, "il-crss", day("2027-01-01"))->edition == "2027");
    // Before all of them, some name is better than none.
    CHECK(edition_of(editions, "il-crss", day("2024-01-01"))->edition == "2025");
    CHECK(edition_of(editions, "il-cprs", day("2026-06-01")) == nullptr);
}
