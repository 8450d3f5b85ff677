// SPDX-License-Identifier: Apache-2.0
#include "signing/signing.h"

#include <doctest/doctest.h>

#include "journal/journal.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/sha256.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "platform/files/shipped.h"

using namespace waymark;
using namespace waymark::signing;

namespace {

const auto spring = *clock::parse_instant("2026-03-09T14:05:00.000000Z");

/// A demonstration in memory, with Darnell in it.
struct Board {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    clock::FakeClock clock{spring};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    House house{*database, clock, keyring, "http://localhost:8080", "", true};
    people::PersonId darnell;

    Board() {
        db::migrate(*database, db::shipped_migrations(), clock::to_text(spring));
        people::found_personas(house);
        darnell = db::read(
            *database, [](db::Tx& tx) { return people::person_of_persona(tx, "candidate_ready"); });
    }
    Result<Signature, Refusal> sign(const Shown& shown, std::string_view name) {
        return db::transact(*database, [&](db::Tx& tx) {
            return signing::sign(tx, {keyring, darnell}, shown, name, clock.now());
        });
    }
};

}  // namespace

TEST_CASE("signing: the code has eighteen statements, each with its reason, in both languages") {
    for (const auto language : {Language::english, Language::spanish}) {
        const auto code = newest_text(code_of_ethics, language);
        int numbered = 0;
        for (const auto& statement : code.statements) {
            if (statement.number == 0) continue;
            CHECK(statement.number == ++numbered);
            CHECK_FALSE(statement.reason.empty());
        }
        CHECK(numbered == 18);
    }
}

TEST_CASE("signing: each text stands in both languages, paragraph by paragraph") {
    for (const auto id : {disclosure, code_of_ethics, personal_statement}) {
        const auto english = newest_text(id, Language::english);
        const auto spanish = newest_text(id, Language::spanish);
        CHECK(english.version == spanish.version);
        CHECK(english.statements.size() == spanish.statements.size());
        CHECK(english.title != spanish.title);
        CHECK(english.digest != spanish.digest);
    }
}

TEST_CASE("signing: what is kept is the digest of the exact text in the language that was read") {
    Board board;
    const auto made = board.sign({disclosure, "2026-01", Language::spanish}, "Darnell Price");
    REQUIRE(made.has_value());
    const auto* file = files::shipped_at("content/signing/disclosure/2026-01.es.txt");
    REQUIRE(file != nullptr);
    CHECK(made->digest == crypto::sha256(file->text));
    CHECK(made->typed_name == "Darnell Price");
    CHECK(made->signed_at == spring);
    CHECK(made->language == Language::spanish);
    const auto lines =
        db::read(*board.database, [&](db::Tx& tx) { return journal::lines_about(tx, made->id); });
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().line.act == "text.signed");
    CHECK(lines.front().line.digest == made->digest);
}

TEST_CASE("signing: a second press of the button is not a second signature") {
    Board board;
    const auto first = board.sign({disclosure, "2026-01", Language::english}, "Darnell Price");
    board.clock.advance_seconds(1);
    const auto again = board.sign({disclosure, "2026-01", Language::english}, "D. Price");
    REQUIRE(first.has_value());
    REQUIRE(again.has_value());
    CHECK(again->id == first->id);
    CHECK(again->typed_name == "Darnell Price");
    const auto all = db::read(*board.database, [&](db::Tx& tx) {
        return signatures_of(tx, {board.keyring, board.darnell});
    });
    CHECK(all.size() == 1);
}

TEST_CASE("signing: without a name, or below a text that is not there, nothing is signed") {
    Board board;
    const Shown shown{disclosure, "2026-01", Language::english};
    CHECK(board.sign(shown, "").error() == Refusal::name_missing);
    CHECK(board.sign(shown, " . ").error() == Refusal::name_missing);
    CHECK(board.sign(shown, std::string(201, 'a')).error() == Refusal::name_too_long);
    CHECK(board.sign({disclosure, "1999-01", Language::english}, "D").error() ==
          Refusal::no_such_text);
    CHECK(board.sign({"../../secret", "2026-01", Language::english}, "D").error() ==
          Refusal::no_such_text);
}

TEST_CASE("signing: the typed name is kept shut, and is gone with the key of its owner") {
    Board board;
    REQUIRE(board.sign({disclosure, "2026-01", Language::english}, "Darnell Price").has_value());
    const auto stored = db::read(*board.database, [](db::Tx& tx) {
        return tx.one({"test.stored", "SELECT * FROM signatures"})["sealed_name"].text();
    });
    CHECK(stored.find("Darnell") == stored.npos);
    db::transact(*board.database, [](db::Tx& tx) {
        return tx.execute({"test.erase", "UPDATE persons SET wrapped_key = ''"});
    });
    const auto left = db::read(*board.database, [&](db::Tx& tx) {
        return signatures_of(tx, {board.keyring, board.darnell});
    });
    REQUIRE(left.size() == 1);
    CHECK(left.front().typed_name.empty());
    CHECK(left.front().digest == newest_text(disclosure, Language::english).digest);
}
