// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "people/devices/device.h"
#include "people/letters/links.h"
#include "people/passwords.h"
#include "people/second_factor.h"
#include "people/session.h"
#include "people/throttle.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/totp.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

/// Somebody with an app for codes.
struct WithApp {
    Board& board;
    std::string secret = new_totp_secret();
    std::vector<std::string> recovery = {};

    explicit WithApp(Board& of) : board(of) {
        const auto who = *board.visitor(board.joined("mari@example.org"));
        recovery = set_second_factor(board.house, who, secret, code()).value();
        next_code();
    }
    std::string code() const {
        const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
        return crypto::totp_code(*crypto::read_base32(secret), step);
    }
    void next_code() { board.wait(crypto::totp_step_seconds); }
    std::string under_way() {
        return std::get<Awaits>(board.try_password("mari@example.org", good_password).value())
            .secret;
    }
    SignInAnswer give(const std::string& sign_in, const std::string& typed) {
        return give_second_factor(board.house, sign_in, typed, home_computer);
    }
};

}  // namespace

TEST_CASE(
    "sign in: the right password opens a session; a wrong one and an unknown address alike not") {
    Board board;
    board.joined("mari@example.org");
    CHECK(board.visitor(board.signed_in(" MARI@example.org")).has_value());
    CHECK(board.try_password("mari@example.org", "quiet lake at dusk").error() ==
          SignInRefusal::not_recognized);
    CHECK(board.try_password("nobody@example.org", good_password).error() ==
          SignInRefusal::not_recognized);
    CHECK(board.try_password("", "").error() == SignInRefusal::not_recognized);
}

TEST_CASE("sign in: from one place ten tries in fifteen minutes, and nobody else is shut out") {
    Board board;
    board.joined("mari@example.org");
    for (int i = 0; i < 10; ++i)
        CHECK(board.try_password("mari@example.org", "wrong").error() ==
              SignInRefusal::not_recognized);
    CHECK(board.try_password("mari@example.org", good_password).error() == SignInRefusal::too_many);
    CHECK(board.try_password("mari@example.org", good_password, {"198.51.100.4", ""}).has_value());
    board.wait(tries_here.seconds);
    CHECK(board.try_password("mari@example.org", good_password).has_value());
}

TEST_CASE("sign in: one IPv6 network is one place, however many addresses it has") {
    Board board;
    board.joined("mari@example.org");
    const auto from = [](int i) { return Caller{"2001:db8:1:2::" + std::to_string(i), ""}; };
    for (int i = 0; i < 10; ++i)
        CHECK(board.try_password("mari@example.org", "wrong", from(i)).error() ==
              SignInRefusal::not_recognized);
    CHECK(board.try_password("mari@example.org", good_password, from(11)).error() ==
          SignInRefusal::too_many);
    CHECK(
        board.try_password("mari@example.org", good_password, {"2001:db8:1:3::1", ""}).has_value());
}

TEST_CASE("sign in: a right password forgets the tries before it") {
    Board board;
    board.joined("mari@example.org");
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 8; ++i) (void)board.try_password("mari@example.org", "wrong").error();
        CHECK(board.try_password("mari@example.org", good_password).has_value());
    }
}

TEST_CASE(
    "second factor: asked after the password, each code once, and it makes a session of two") {
    Board board;
    WithApp app(board);
    const auto sign_in = app.under_way();
    CHECK_FALSE(board.visitor(sign_in).has_value());
    CHECK(app.give(sign_in, "000000").error() == SignInRefusal::not_recognized);
    const auto code = app.code();
    const auto opened = app.give(sign_in, code.substr(0, 3) + " " + code.substr(3));
    REQUIRE(opened.has_value());
    CHECK(board.visitor(std::get<Opened>(*opened).secret)->has_second_factor);
    CHECK(app.give(sign_in, app.code()).error() == SignInRefusal::too_late);
    CHECK(app.give(app.under_way(), code).error() == SignInRefusal::not_recognized);
    app.next_code();
    CHECK(app.give(app.under_way(), app.code()).has_value());
}

TEST_CASE("second factor: a recovery code works once, and its owner hears of it") {
    Board board;
    WithApp app(board);
    REQUIRE(app.recovery.size() == recovery_codes);
    CHECK(app.give(app.under_way(), app.recovery[3]).has_value());
    CHECK(board.letter().kind == "account.news");
    CHECK(app.give(app.under_way(), app.recovery[3]).error() == SignInRefusal::not_recognized);
    CHECK(app.give(app.under_way(), app.recovery[4]).has_value());
}

TEST_CASE("second factor: five tries for each password, twenty in a day, ten minutes") {
    Board board;
    WithApp app(board);
    const auto slow = app.under_way();
    board.wait(sign_in_seconds);
    CHECK(app.give(slow, app.code()).error() == SignInRefusal::too_late);
    for (int round = 0; round < 4; ++round) {
        const auto sign_in = app.under_way();
        for (int i = 0; i < code_tries; ++i)
            CHECK(app.give(sign_in, "000000").error() == SignInRefusal::not_recognized);
        CHECK(app.give(sign_in, app.code()).error() == SignInRefusal::too_late);
    }
    CHECK(app.give(app.under_way(), app.code()).error() == SignInRefusal::too_many);
    board.wait(codes_of_account.seconds);
    CHECK(app.give(app.under_way(), app.code()).has_value());
}

TEST_CASE("second factor: given up only with a password that is long enough alone") {
    Board board;
    WithApp app(board);
    const auto who =
        *board.visitor(std::get<Opened>(*app.give(app.under_way(), app.code())).secret);
    const auto change = [&](const std::string& from, const std::string& to) {
        return change_password(board.house, board.desk, who, {from, to}, home_computer.client);
    };
    REQUIRE(change(good_password, "qu1etlak").has_value());
    CHECK(remove_second_factor(board.house, who).error() == SecondFactorRefusal::short_password);
    REQUIRE(change("qu1etlak", good_password).has_value());
    CHECK(remove_second_factor(board.house, who).has_value());
    CHECK(change(good_password, "qu1etlak").error() == NewPasswordRefusal::too_short);
    CHECK(std::holds_alternative<Opened>(
        board.try_password("mari@example.org", good_password).value()));
}

TEST_CASE("code by e-mail: opens a session within ten minutes and five tries") {
    Board board;
    board.joined("mari@example.org");
    const auto send = [&] {
        return send_code(board.house, "mari@example.org", Language::english, home_computer).value();
    };
    const auto give = [&](const std::string& sign_in, const std::string& code) {
        return give_code(board.house, sign_in, code, home_computer);
    };
    const auto first = send();
    CHECK(give(first, "00000000").error() == SignInRefusal::not_recognized);
    CHECK(give(first, board.code()).has_value());
    CHECK(give(first, board.code()).error() == SignInRefusal::too_late);
    const auto second = send();
    for (int i = 0; i < code_tries; ++i) (void)give(second, "00000000").error();
    CHECK(give(second, board.code()).error() == SignInRefusal::too_late);
    const auto third = send();
    board.wait(sign_in_seconds);
    CHECK(give(third, board.code()).error() == SignInRefusal::too_late);
}

TEST_CASE("code by e-mail: an address without an account is asked for a code like any other") {
    Board board;
    const auto sign_in =
        send_code(board.house, "nobody@example.org", Language::spanish, home_computer);
    REQUIRE(sign_in.has_value());
    CHECK(board.letter().kind == "account.none");
    CHECK(board.letter().language == Language::spanish);
    CHECK(give_code(board.house, *sign_in, "12345678", home_computer).error() ==
          SignInRefusal::not_recognized);
}

TEST_CASE("password: a link sets a new one once and ends every session") {
    Board board;
    const auto session = board.joined("mari@example.org");
    REQUIRE(send_reset_link(board.house, "mari@example.org", Language::english, "203.0.113.9"));
    const auto link = board.link();
    const auto reset = [&](const std::string& to) {
        return reset_password(board.house, board.desk, link, to);
    };
    CHECK(reset("mari reyes").error() == NewPasswordRefusal::too_short);
    CHECK(reset("passwordpassword").error() == NewPasswordRefusal::common);
    REQUIRE(reset("a lantern in the fog").has_value());
    CHECK(reset("a lantern in the rain").error() == NewPasswordRefusal::dead_link);
    CHECK_FALSE(board.visitor(session).has_value());
    CHECK(board.try_password("mari@example.org", "a lantern in the fog").has_value());
    CHECK_FALSE(board.try_password("mari@example.org", good_password).has_value());
}

TEST_CASE("password: an address without an account gets a letter that says so, and no link") {
    Board board;
    CHECK(send_reset_link(board.house, "nobody@example.org", Language::english, "203.0.113.9"));
    CHECK(board.letter().kind == "account.none");
    CHECK(board.link().empty());
}

TEST_CASE("password: changing it asks for the present one, and signs out the other devices") {
    Board board;
    const auto here = board.joined("mari@example.org");
    const auto there = board.signed_in("mari@example.org");
    const auto who = *board.visitor(here);
    const auto change = [&](const std::string& from) {
        return change_password(board.house, board.desk, who, {from, "a lantern in the fog"},
                               home_computer.client);
    };
    CHECK(change("wrong").error() == NewPasswordRefusal::wrong_old);
    CHECK(change(good_password).has_value());
    CHECK(board.visitor(here).has_value());
    CHECK_FALSE(board.visitor(there).has_value());
}

TEST_CASE("sign in: a browser that was here before is let in while strangers use up the tries") {
    Board board;
    board.joined("mari@example.org");
    board.joined("luis@example.org");
    const auto opened =
        std::get<Opened>(board.try_password("mari@example.org", good_password).value());
    const auto device = new_device(board.keyring, opened.address);
    const auto from = [](int i) { return "198.51.100." + std::to_string(i); };
    for (int i = 0; i < tries_of_account.number; ++i)
        (void)board.try_password("mari@example.org", "wrong", {from(i), ""});
    const auto try_by = [&](const std::string& address, const std::string& password,
                            const std::string& cookie) {
        return board.try_password(address, password, {"203.0.113.77", "", cookie});
    };
    const auto is_shut = [](const SignInAnswer& answer) {
        return !answer && answer.error() == SignInRefusal::too_many;
    };
    CHECK(is_shut(try_by("mari@example.org", good_password, "")));
    CHECK(is_shut(try_by("mari@example.org", good_password, "made.up")));
    CHECK(is_shut(
        try_by("mari@example.org", good_password, new_device(board.keyring, "luis@example.org"))));
    CHECK(try_by("mari@example.org", good_password, device).has_value());
    // It has ten tries like any other, and no more.
    for (int i = 0; i < tries_here.number; ++i)
        CHECK(try_by("mari@example.org", "wrong", device).error() == SignInRefusal::not_recognized);
    CHECK(is_shut(try_by("mari@example.org", good_password, device)));
}

TEST_CASE("sign in again: makes the session fresh, and only with password and code") {
    Board board;
    WithApp app(board);
    const auto secret = std::get<Opened>(*app.give(app.under_way(), app.code())).secret;
    board.wait(3600);
    const auto who = *board.visitor(secret);
    const auto again = [&](const std::string& password, const std::string& code) {
        return sign_in_again(board.house, board.desk, who, {password, code});
    };
    CHECK_FALSE(again("wrong", app.code()).has_value());
    CHECK_FALSE(again(good_password, "000000").has_value());
    CHECK(board.visitor(secret)->confirmed_at == who.confirmed_at);
    CHECK(again(good_password, app.code()).has_value());
    CHECK(board.visitor(secret)->confirmed_at == board.clock.now());
}

TEST_CASE("sign in again: strangers at the door shut out nobody inside, who has ten tries too") {
    Board board;
    board.joined("mari@example.org");
    const auto secret = board.signed_in("mari@example.org");
    const auto who = *board.visitor(secret);
    for (int i = 0; i < 60; ++i)
        (void)board.try_password("mari@example.org", "wrong",
                                 {"198.51.100." + std::to_string(i), ""});
    const auto again = [&](const std::string& password) {
        return sign_in_again(board.house, board.desk, who, {password, ""});
    };
    CHECK(again(good_password).has_value());
    for (int i = 0; i < 10; ++i) CHECK(again("wrong").error() == SignInRefusal::not_recognized);
    CHECK(again(good_password).error() == SignInRefusal::too_many);
    board.wait(tries_here.seconds);
    CHECK(again(good_password).has_value());
}
