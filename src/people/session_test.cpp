// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "people/open_session.h"
#include "people/queries.sql.h"
#include "people/secret.h"
#include "people/session.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

/// Opens a session as somebody who works for the board.
std::string staff_session(Board& board, Factors factors,
                          const std::string& address = "sam@example.org") {
    const auto who = *board.visitor(board.joined(address));
    board.in([&](db::Tx& tx) {
        tx.execute(sql::set_roles, who.account.text, "candidate reviewer", true);
    });
    return board.in([&](db::Tx& tx) {
        return open_session(tx, who.account, factors, home_computer, board.clock.now());
    });
}

}  // namespace

TEST_CASE("session: the board keeps a digest, and nothing that opens it") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    CHECK(secret.size() == 43);
    CHECK_FALSE(board.visitor(digest_of(secret)).has_value());
    CHECK_FALSE(board.visitor("").has_value());
    CHECK(board.visitor(secret)->form_token == form_token_of(secret));
    CHECK(form_token_of(secret) != form_token_of(board.signed_in("mari@example.org")));
}

TEST_CASE("session: staff are out after thirty idle minutes, or twelve hours in any case") {
    Board board;
    const auto secret = staff_session(board, Factors::two);
    CHECK(board.visitor(secret)->roles.has(Role::reviewer));
    board.wait(staff_idle_seconds - 1);
    CHECK(board.visitor(secret).has_value());
    board.wait(staff_idle_seconds);
    CHECK_FALSE(board.visitor(secret).has_value());

    const auto next = staff_session(board, Factors::two, "pat@example.org");
    for (int i = 1; i < 36; ++i) {
        board.wait(20 * 60);
        CHECK(board.visitor(next).has_value());
    }
    board.wait(20 * 60);
    CHECK_FALSE(board.visitor(next).has_value());
}

TEST_CASE("session: staff who showed one factor have no role at the board in it") {
    Board board;
    const auto who = board.visitor(staff_session(board, Factors::one));
    REQUIRE(who.has_value());
    CHECK(who->roles == Roles{Role::candidate});
}

TEST_CASE("session: others are out after thirty idle days") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    board.wait(idle_seconds - 1);
    CHECK(board.visitor(secret).has_value());
    board.wait(idle_seconds);
    CHECK_FALSE(board.visitor(secret).has_value());
}

TEST_CASE("session: a visit is noted at most once a minute") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    const auto who = *board.visitor(secret);
    const auto seen = [&] {
        return board.in([&](db::Tx& tx) { return sessions_of(tx, who.account, board.clock.now()); })
            .front()
            .seen;
    };
    board.wait(59);
    (void)board.visitor(secret);
    CHECK(seen() == noon);
    board.wait(1);
    (void)board.visitor(secret);
    CHECK(seen() == board.clock.now());
}

TEST_CASE("session: one's own can be listed and ended, somebody else's cannot") {
    Board board;
    const auto mine = board.joined("mari@example.org");
    auto other = Board::maria();
    other.born = Date::of(1990, 1, 1);
    const auto theirs = board.joined("ana@example.org", other);
    const auto second = board.signed_in("mari@example.org");
    const auto who = *board.visitor(mine);
    const auto stranger = *board.visitor(theirs);
    board.in([&](db::Tx& tx) {
        const auto now = board.clock.now();
        CHECK(sessions_of(tx, who.account, now).size() == 2);
        CHECK_FALSE(end_session(tx, who.account, stranger.session, now));
        CHECK(end_session(tx, who.account, who.session, now));
    });
    CHECK_FALSE(board.visitor(mine).has_value());
    CHECK(board.visitor(second).has_value());
    CHECK(board.visitor(theirs).has_value());
}

TEST_CASE("session: signing out ends it") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    sign_out(board.house, *board.visitor(secret));
    CHECK_FALSE(board.visitor(secret).has_value());
}

TEST_CASE("session: what ran out is swept away") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    const auto who = *board.visitor(secret);
    board.wait(idle_seconds + 1);
    board.in([&](db::Tx& tx) { sweep(tx, board.clock.now()); });
    board.in([&](db::Tx& tx) { CHECK(tx.query(sql::sessions_of, who.account.text).empty()); });
}

TEST_CASE("session: the cookie travels by https alone where the board does") {
    Board board;
    CHECK(cookie_of_session(board.house, "s").find("; Secure") != std::string::npos);
    CHECK(cookie_of_session(board.house, "s").find("; HttpOnly; SameSite=Lax") !=
          std::string::npos);
    CHECK(cookie_of_no_session(board.house).find("Max-Age=0") != std::string::npos);
    board.house.public_url = "http://localhost:8080";
    CHECK(cookie_of_session(board.house, "s").find("; Secure") == std::string::npos);
}
