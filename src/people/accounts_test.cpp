// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "people/letters/links.h"
#include "people/try_persona.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

namespace {

constexpr Roles administrator = {Role::candidate, Role::administrator};

/// The first administrator of a board, through the link of its first start.
Visitor first_administrator(Board& board) {
    const auto link = Board::link_in(first_link(board.house));
    const Newcomer tom{"Tom", "", std::nullopt, "tom@example.org", Language::english};
    const auto opened =
        join(board.house, tom, {link, Purpose::first, board.hashed_password(), home_computer, {}});
    auto who = *board.visitor(opened.value().secret);
    who.roles = administrator;  // as in a session with both factors
    return who;
}

}  // namespace

TEST_CASE(
    "first administrator: a link at the first start, good once, for a day, until there is one") {
    Board board;
    const auto early = Board::link_in(first_link(board.house));
    const auto who = first_administrator(board);
    board.in([&](db::Tx& tx) { CHECK(find_account(tx, who.account)->roles == administrator); });
    CHECK(first_link(board.house).empty());
    const auto late = join(board.house, Board::maria(),
                           {early, Purpose::first, board.hashed_password(), home_computer, {}});
    CHECK(late.error() == JoinRefusal::dead_link);
    Board demonstration("sqlite::memory:", true);
    CHECK(first_link(demonstration.house).empty());
}

TEST_CASE("invite: the link gives the roles, to somebody new and to an account that is there") {
    Board board;
    const auto by = first_administrator(board);
    const auto asked = [&](const std::string& email, Roles roles) {
        return board.in([&](db::Tx& tx) {
            return invite(tx, board.house, {email, roles, Language::english}, by);
        });
    };
    CHECK(asked("nonsense", {Role::reviewer}).error() == InviteRefusal::bad_address);
    CHECK(asked("sam@example.org", {}).error() == InviteRefusal::no_role);
    REQUIRE(asked("sam@example.org", {Role::reviewer}).has_value());
    const Newcomer sam{"Sam", "", std::nullopt, "", Language::english};
    const auto opened =
        join(board.house, sam,
             {board.link(), Purpose::invite, board.hashed_password(), home_computer, {}});
    const auto who = *board.visitor(opened.value().secret);
    CHECK_FALSE(who.roles.has(Role::reviewer));
    board.in([&](db::Tx& tx) {
        CHECK(find_account(tx, who.account)->roles == Roles{Role::candidate, Role::reviewer});
        CHECK(accounts_that_may(tx, Permission::review_application).size() == 1);
    });
    REQUIRE(asked("sam@example.org", {Role::decider}).has_value());
    REQUIRE(accept_invitation(board.house, board.link()).has_value());
    board.in([&](db::Tx& tx) {
        CHECK(find_account(tx, who.account)->roles ==
              Roles{Role::candidate, Role::reviewer, Role::decider});
    });
    CHECK_FALSE(board.visitor(opened.value().secret).has_value());
}

TEST_CASE(
    "invite: whoever asks for an account at the invited address does not undo the invitation") {
    Board board;
    const auto by = first_administrator(board);
    const auto invited = board.in([&](db::Tx& tx) {
        return invite(tx, board.house, {"sam@example.org", {Role::reviewer}, Language::english},
                      by);
    });
    REQUIRE(invited.has_value());
    const auto link = board.link();
    board.joined("sam@example.org");
    CHECK(accept_invitation(board.house, link).has_value());
    CHECK(accept_invitation(board.house, link).error() == JoinRefusal::dead_link);
}

TEST_CASE("roles: given and taken by somebody else, at once, and never the last administrator") {
    Board board;
    const auto by = first_administrator(board);
    const auto session = board.joined("sam@example.org");
    const auto sam = *board.visitor(session);
    const auto now = board.clock.now();
    const auto change = [&](const AccountId& account, Roles roles, const Visitor& who) {
        return board.in([&](db::Tx& tx) { return change_roles(tx, account, roles, who, now); });
    };
    REQUIRE(change(sam.account, {Role::candidate, Role::director}, by).has_value());
    CHECK_FALSE(board.visitor(session).has_value());
    CHECK(change(by.account, {Role::candidate}, by).error() == RolesRefusal::own_account);
    CHECK(change(by.account, {Role::candidate}, sam).error() == RolesRefusal::last_administrator);
    CHECK(change({"nobody"}, {}, by).error() == RolesRefusal::no_such_account);
    REQUIRE(change(sam.account, administrator, by).has_value());
    CHECK(change(by.account, {Role::candidate}, sam).has_value());
}

TEST_CASE("personas: one press in a demonstration, and never on a real board") {
    Board demonstration("sqlite::memory:", true);
    found_personas(demonstration.house);
    found_personas(demonstration.house);
    for (const auto& persona : personas()) {
        const auto opened = try_persona(demonstration.house, persona.key, home_computer);
        REQUIRE(opened.has_value());
        const auto who = demonstration.visitor(opened->secret);
        CHECK(who->name == persona.name);
        CHECK(who->roles == persona.roles);
    }
    CHECK_FALSE(try_persona(demonstration.house, "nobody", home_computer).has_value());
    demonstration.house.is_demonstration = false;
    CHECK_FALSE(try_persona(demonstration.house, "director", home_computer).has_value());
    Board real;
    CHECK_THROWS_AS(found_personas(real.house), Bug);
}
