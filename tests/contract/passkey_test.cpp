// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "people/passkeys.h"
#include "people/second_factor.h"
#include "platform/crypto/authenticator_for_test.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/totp.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;
using waymark::testing::on_each_database;
using waymark::testing::Place;

namespace {

/// Somebody with a device that holds passkeys.
struct Owner {
    Board& board;
    crypto::TestAuthenticator device = crypto::TestAuthenticator();

    static crypto::PasskeyQuestion question(const PasskeyAsked& asked) {
        return {"https://board.example", asked.party, *crypto::read_base64url(asked.challenge),
                crypto::PersonCheck::identity};
    }
    NewPasskey made(const PasskeyAsked& asked) const {
        return {asked.secret,
                crypto::base64url(device.client_data("webauthn.create", question(asked))),
                crypto::base64url(device.attestation_object()), "my phone"};
    }
    PasskeyGiven given(const PasskeyAsked& asked) {
        ++device.counter;
        const auto answer = device.answer(question(asked));
        return {asked.secret, crypto::base64url(device.credential),
                crypto::base64url(answer.client_data), crypto::base64url(answer.authenticator_data),
                crypto::base64url(answer.signature)};
    }
    PasskeyAsked asked() { return ask_passkey(board.house, home_computer).value(); }
    SignInAnswer try_out(const PasskeyGiven& what) {
        return sign_in_with_passkey(board.house, what, home_computer);
    }
    Visitor joined() {
        const auto who = *board.visitor(board.joined("mari@example.org"));
        (void)add_passkey(board.house, who, made(ask_new_passkey(board.house, who))).value();
        return who;
    }
};

}  // namespace

TEST_CASE("passkey: made once, it signs in alone and counts as both factors, on each database") {
    on_each_database([](Place& place) {
        Board board(place.address);
        Owner owner{board};
        const auto who = owner.joined();
        CHECK(board.letter().kind == "account.news");
        const auto opened = owner.try_out(owner.given(owner.asked()));
        const auto here = board.visitor(std::get<Opened>(opened.value()).secret);
        CHECK(here->account == who.account);
        CHECK(here->has_second_factor);
        board.in([&](db::Tx& tx) {
            const auto lines = passkeys_of(tx, who.account);
            REQUIRE(lines.size() == 1);
            CHECK(lines.front().name == "my phone");
        });
    });
}

TEST_CASE("passkey: a password alone adds no other factor beside it, on each database") {
    on_each_database([](Place& place) {
        Board board(place.address);
        Owner owner{board};
        owner.joined();
        // The account has no app, so its password opens a session; but one of a single factor.
        const auto opened = board.try_password("mari@example.org", good_password);
        const auto who = *board.visitor(std::get<Opened>(opened.value()).secret);
        CHECK_FALSE(who.showed_second_factor);
        const auto secret = new_totp_secret();
        const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
        const auto code = crypto::totp_code(*crypto::read_base32(secret), step);
        CHECK(set_second_factor(board.house, who, secret, code).error() ==
              SecondFactorRefusal::needs_the_present_one);
        Owner another{board};
        CHECK(add_passkey(board.house, who, another.made(ask_new_passkey(board.house, who)))
                  .error() == SignInRefusal::needs_the_present_factor);
        // With the passkey shown, the app may be set.
        const auto shown = owner.try_out(owner.given(owner.asked()));
        const auto sure = *board.visitor(std::get<Opened>(shown.value()).secret);
        CHECK(set_second_factor(board.house, sure, secret, code).has_value());
    });
}

TEST_CASE("passkey: an answer is good for its own question, once, and not for long") {
    Board board;
    Owner owner{board};
    owner.joined();
    const auto answer = owner.given(owner.asked());
    auto other = answer;
    other.secret = owner.asked().secret;
    CHECK(owner.try_out(other).error() == SignInRefusal::not_recognized);
    CHECK(owner.try_out(answer).has_value());
    CHECK(owner.try_out(answer).error() == SignInRefusal::too_late);
    const auto slow = owner.given(owner.asked());
    board.wait(sign_in_seconds);
    CHECK(owner.try_out(slow).error() == SignInRefusal::too_late);
}

TEST_CASE("passkey: another device, or a copy whose count stands behind, opens nothing") {
    Board board;
    Owner owner{board};
    owner.joined();
    REQUIRE(owner.try_out(owner.given(owner.asked())).has_value());
    Owner stranger{board};
    auto foreign = stranger.given(owner.asked());
    CHECK(owner.try_out(foreign).error() == SignInRefusal::not_recognized);
    foreign = stranger.given(owner.asked());
    foreign.credential = crypto::base64url(owner.device.credential);
    CHECK(owner.try_out(foreign).error() == SignInRefusal::not_recognized);
    owner.device.counter = 0;
    CHECK(owner.try_out(owner.given(owner.asked())).error() == SignInRefusal::not_recognized);
}

TEST_CASE(
    "passkey: one account's question is not answered for another, nor one passkey kept twice") {
    Board board;
    Owner owner{board};
    const auto mari = owner.joined();
    auto other = Board::maria();
    other.born = Date::of(1990, 1, 1);
    const auto ana = *board.visitor(board.joined("ana@example.org", other));
    Owner thief{board};
    CHECK(add_passkey(board.house, ana, thief.made(ask_new_passkey(board.house, mari))).error() ==
          SignInRefusal::too_late);
    CHECK(add_passkey(board.house, ana, owner.made(ask_new_passkey(board.house, ana))).error() ==
          SignInRefusal::not_recognized);
}

TEST_CASE("passkey: one's own is removed, and opens nothing then") {
    Board board;
    Owner owner{board};
    const auto who = owner.joined();
    const auto id = crypto::base64url(owner.device.credential);
    CHECK(remove_passkey(board.house, who, "another") == PasskeyRemoval::no_such_passkey);
    CHECK(remove_passkey(board.house, who, id) == PasskeyRemoval::removed);
    CHECK(owner.try_out(owner.given(owner.asked())).error() == SignInRefusal::not_recognized);
}
