// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "journal/journal.h"
#include "people/address.h"
#include "people/board_for_test.h"
#include "people/letters/links.h"
#include "people/names/names.h"
#include "people/passkeys.h"
#include "people/passwords.h"
#include "people/queries.sql.h"
#include "people/second_factor.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/totp.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;

TEST_CASE("join: a link in a letter, then names, a day of birth and a password make an account") {
    Board board;
    const auto secret = board.joined("Mari@Example.org");
    const auto who = board.visitor(secret);
    REQUIRE(who.has_value());
    CHECK(who->name == "Mari");
    CHECK(who->roles == Roles{Role::candidate});
    CHECK_FALSE(who->has_second_factor);
    board.in([&](db::Tx& tx) {
        CHECK(person_of(tx, who->person).email == "mari@example.org");
        const auto facts = legal_facts(tx, board.keyring, who->person);
        CHECK(facts.legal_name == "María Reyes");
        CHECK(facts.born == Date::of(1986, 4, 28));
    });
}

TEST_CASE("join: what is sealed opens with the board's key, and with no other") {
    Board board;
    const auto maria = board.visitor(board.joined("mari@example.org"))->person;
    const auto seal_with = [&](const crypto::Keyring& keyring) {
        return board.in([&](db::Tx& tx) { return seal_of(tx, keyring, maria); });
    };
    const auto set = [&](const db::Statement& statement) {
        board.in([&](db::Tx& tx) { return tx.execute(statement, maria.text); });
    };
    CHECK(seal_with(board.keyring) == Seal::opens);
    CHECK(seal_with(crypto::Keyring::for_a_while()) == Seal::stays_shut);
    set({"test.cut", "UPDATE persons SET sealed = substr(sealed, 5) WHERE id = $1"});
    CHECK(seal_with(board.keyring) == Seal::stays_shut);
    set({"test.erase", "UPDATE persons SET wrapped_key = '' WHERE id = $1"});
    CHECK(seal_with(board.keyring) == Seal::erased);
    CHECK(seal_with(crypto::Keyring::for_a_while()) == Seal::erased);
}

TEST_CASE("join: an address with an account gets the same answer and another letter") {
    Board board;
    board.joined("mari@example.org");
    const auto asked =
        request_account(board.house, "mari@example.org", Language::english, "203.0.113.9");
    CHECK(asked.has_value());
    CHECK(board.letter().kind == "account.exists");
    CHECK(board.link().empty());
}

TEST_CASE("join: a link works once, for a day, and only the newest") {
    Board board;
    const auto ask = [&] {
        (void)request_account(board.house, "jo@example.org", Language::english, "203.0.113.9");
        return board.link();
    };
    const auto finish = [&](const std::string& link) {
        return join(board.house, Board::maria(),
                    {link, Purpose::join, board.hashed_password(), home_computer, {}});
    };
    const auto first = ask();
    const auto second = ask();
    CHECK(finish(first).error() == JoinRefusal::dead_link);
    board.wait(join_link_seconds);
    CHECK(finish(second).error() == JoinRefusal::dead_link);
    const auto third = ask();
    CHECK(finish(third).has_value());
    CHECK(finish(third).error() == JoinRefusal::dead_link);
}

TEST_CASE("join: what is missing or cannot be is refused by name") {
    const Link link{Purpose::join, std::nullopt, "jo@example.org", {}};
    const auto today = *Date::of(2026, 3, 9);
    const auto refused = [&](Newcomer newcomer) { return refusal_of(newcomer, link, today); };
    auto someone = Board::maria();
    CHECK(refused(someone) == std::nullopt);
    someone.name = "  ";
    CHECK(refused(someone) == JoinRefusal::no_name);
    someone = Board::maria();
    someone.legal_name = std::string(name_max + 1, 'a');
    CHECK(refused(someone) == JoinRefusal::no_legal_name);
    someone = Board::maria();
    someone.born = Date::of(2026, 3, 10);
    CHECK(refused(someone) == JoinRefusal::bad_birth_day);
    someone.born.reset();
    CHECK(refused(someone) == JoinRefusal::bad_birth_day);
}

TEST_CASE("join: somebody with the same day of birth and a near name is pointed out") {
    Board board;
    std::vector<std::pair<PersonId, PersonId>> found;
    const DuplicateFound note = [&](db::Tx&, const PersonId& newcomer, const PersonId& known,
                                    clock::Instant) { found.emplace_back(newcomer, known); };
    const auto first = board.visitor(board.joined("mari@example.org", Board::maria(), note));
    CHECK(found.empty());
    auto other = Board::maria();
    other.legal_name = "Ana Torres";
    board.joined("ana@example.org", other, note);
    CHECK(found.empty());
    auto again = Board::maria();
    again.legal_name = "MARIA REYEZ-LOPEZ";
    const auto second = board.visitor(board.joined("m.reyes@example.org", again, note));
    REQUIRE(found.size() == 1);
    CHECK(found.front().first == second->person);
    CHECK(found.front().second == first->person);
}

TEST_CASE("join: letters to one address, and from one place, have their limits") {
    Board board;
    const auto ask = [&](const std::string& address) {
        return request_account(board.house, address, Language::english, "203.0.113.9").has_value();
    };
    for (int i = 0; i < 5; ++i) CHECK(ask("jo@example.org"));
    CHECK_FALSE(ask("jo@example.org"));
    for (int i = 0; i < 25; ++i) CHECK(ask("jo" + std::to_string(i) + "@example.org"));
    CHECK_FALSE(ask("last@example.org"));
    board.wait(60 * 60);
    CHECK(ask("jo@example.org"));
}

TEST_CASE("address: a new one counts from when its link was used, and the old one hears of it") {
    Board board;
    const auto who = *board.visitor(board.joined("mari@example.org"));
    REQUIRE(request_address(board.house, who, "reyes@example.org").has_value());
    const auto link = board.link();
    CHECK(board.letter().to == "reyes@example.org");
    CHECK(board.try_password("reyes@example.org", good_password).error() ==
          SignInRefusal::not_recognized);
    REQUIRE(confirm_address(board.house, link).has_value());
    CHECK(board.letter().to == "mari@example.org");
    CHECK(board.try_password("reyes@example.org", good_password).has_value());
    CHECK(confirm_address(board.house, link).error() == JoinRefusal::dead_link);
}

TEST_CASE("address: what led in by the old address leads in no more") {
    Board board;
    const auto secret = board.joined("mari@example.org");
    const auto who = *board.visitor(secret);
    REQUIRE(send_reset_link(board.house, "mari@example.org", Language::english, "203.0.113.9"));
    const auto reset = board.link();
    REQUIRE(request_address(board.house, who, "reyes@example.org").has_value());
    REQUIRE(confirm_address(board.house, board.link()).has_value());
    CHECK_FALSE(board.visitor(secret).has_value());
    CHECK(reset_password(board.house, board.desk, reset, "a lantern over water").error() ==
          NewPasswordRefusal::dead_link);
}

TEST_CASE("address: the owner takes the account back, however often somebody moved it on") {
    Board board;
    const auto who = *board.visitor(board.joined("mari@example.org"));
    const auto moved = [&](const Visitor& by, const std::string& address) {
        REQUIRE(request_address(board.house, by, address).has_value());
        REQUIRE(confirm_address(board.house, board.link()).has_value());
        return board.link();
    };
    const auto undo = moved(who, "thief@example.org");
    CHECK(board.letter().to == "mari@example.org");
    const auto again = moved(*board.visitor(board.signed_in("thief@example.org")), "x@example.org");
    const auto session = board.signed_in("x@example.org");
    board.wait(6 * 24 * 60 * 60);
    REQUIRE(undo_address(board.house, undo).has_value());
    CHECK_FALSE(board.visitor(session).has_value());
    CHECK(board.try_password("x@example.org", good_password).error() ==
          SignInRefusal::not_recognized);
    CHECK(board.try_password("mari@example.org", good_password).error() ==
          SignInRefusal::not_recognized);
    CHECK(undo_address(board.house, again).error() == JoinRefusal::dead_link);
    CHECK(undo_address(board.house, undo).error() == JoinRefusal::dead_link);
    CHECK(board.letter().to == "mari@example.org");
    REQUIRE(
        reset_password(board.house, board.desk, board.link(), "a lantern over water").has_value());
    CHECK(board.try_password("mari@example.org", "a lantern over water").has_value());
}

TEST_CASE("address: taking the account back removes every way in that somebody else added") {
    Board board;
    const auto who = *board.visitor(board.joined("mari@example.org"));
    const auto add_passkey = [&](const std::string& id) {
        board.in([&](db::Tx& tx) {
            tx.execute(sql::add_passkey, id, who.account.text, "key", 0, id,
                       to_text(board.clock.now()));
        });
    };
    add_passkey("of-mari");
    board.wait(suspect_seconds + 1);
    add_passkey("just-before");
    REQUIRE(request_address(board.house, who, "thief@example.org").has_value());
    REQUIRE(confirm_address(board.house, board.link()).has_value());
    const auto undo = board.link();
    board.wait(60);
    auto thief = *board.visitor(board.signed_in("thief@example.org"));
    thief.showed_second_factor = true;
    add_passkey("after");
    const auto secret = new_totp_secret();
    const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
    REQUIRE(set_second_factor(board.house, thief, secret,
                              crypto::totp_code(*crypto::read_base32(secret), step))
                .has_value());
    REQUIRE(undo_address(board.house, undo).has_value());
    board.in([&](db::Tx& tx) {
        const auto left = passkeys_of(tx, who.account);
        REQUIRE(left.size() == 1);
        CHECK(left.front().id == "of-mari");
        CHECK_FALSE(find_account(tx, who.account)->has_totp);
        CHECK(recovery_codes_left(tx, who.account) == 0);
        std::multiset<std::string> acts;
        for (const auto& line : journal::lines_of_person(tx, who.person.text))
            acts.insert(line.line.act);
        CHECK(acts.count("passkey.removed") == 2);
        CHECK(acts.count("second_factor.removed") == 1);
        CHECK(acts.count("recovery_codes.removed") == 1);
    });
}

TEST_CASE("address: taking the account back leaves the app and the codes its owner had") {
    Board board;
    const auto who = *board.visitor(board.joined("mari@example.org"));
    const auto secret = new_totp_secret();
    const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
    REQUIRE(set_second_factor(board.house, who, secret,
                              crypto::totp_code(*crypto::read_base32(secret), step))
                .has_value());
    (void)board.letter();
    board.wait(suspect_seconds + 1);
    REQUIRE(request_address(board.house, who, "thief@example.org").has_value());
    REQUIRE(confirm_address(board.house, board.link()).has_value());
    REQUIRE(undo_address(board.house, board.link()).has_value());
    board.in([&](db::Tx& tx) {
        CHECK(find_account(tx, who.account)->has_totp);
        CHECK(recovery_codes_left(tx, who.account) == recovery_codes);
    });
}

TEST_CASE("journal: whoever acts is named by their person, never by their account") {
    Board board;
    const auto first = board.joined("mari@example.org");
    const auto who = *board.visitor(first);
    const auto secret = new_totp_secret();
    const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
    REQUIRE(set_second_factor(board.house, who, secret,
                              crypto::totp_code(*crypto::read_base32(secret), step))
                .has_value());
    (void)renew_recovery_codes(board.house, who);
    REQUIRE(change_password(board.house, board.desk, who, {good_password, "a lantern over water"},
                            home_computer.client)
                .has_value());
    REQUIRE(remove_second_factor(board.house, who).has_value());
    REQUIRE(change_own_legal_name(board.house, who, {"María Torres", ""}, {}).has_value());
    board.in([&](db::Tx& tx) {
        change_chosen_name(tx, who, "Marie", board.clock.now());
        change_language(tx, who, Language::spanish, board.clock.now());
    });
    (void)board.letter();
    REQUIRE(request_address(board.house, who, "reyes@example.org").has_value());
    REQUIRE(confirm_address(board.house, board.link()).has_value());
    REQUIRE(undo_address(board.house, board.link()).has_value());
    board.in([&](db::Tx& tx) {
        auto lines = journal::lines_of_person(tx, who.person.text);
        CHECK(lines.size() >= 11);
        for (const auto& about : {who.session.text, who.account.text})
            for (auto& line : journal::lines_about(tx, about)) lines.push_back(std::move(line));
        for (const auto& line : lines) {
            CAPTURE(line.line.act);
            CHECK(line.line.actor == who.person.text);
        }
    });
}

TEST_CASE("join: a name that others read in one line stays in it") {
    Board board;
    REQUIRE(request_account(board.house, "mari@example.org", Language::english, "203.0.113.9")
                .has_value());
    const auto link = board.link();
    for (const auto* name : {"Mari\nYour password", "Mari\xE2\x80\xAEirreM", "\t"}) {
        auto who = Board::maria();
        who.name = name;
        CHECK(join(board.house, who,
                   {link, Purpose::join, board.hashed_password(), home_computer, {}})
                  .error() == JoinRefusal::no_name);
    }
    auto who = Board::maria();
    who.legal_name = "Reyes\xE2\x80\xA8 the board approves";
    CHECK(join(board.house, who, {link, Purpose::join, board.hashed_password(), home_computer, {}})
              .error() == JoinRefusal::no_legal_name);
}

TEST_CASE("names: a former legal name is kept, and stays out of what others see") {
    Board board;
    const auto who = *board.visitor(board.joined("mari@example.org"));
    change_legal_name(board.house, who.person, "María Torres", who.account);
    board.in([&](db::Tx& tx) {
        const auto facts = legal_facts(tx, board.keyring, who.person);
        CHECK(facts.legal_name == "María Torres");
        CHECK(facts.previous_names == std::vector<std::string>{"María Reyes"});
        CHECK(facts.born == Date::of(1986, 4, 28));
        CHECK(person_of(tx, who.person).name == "Mari");
        const auto others = crypto::Keyring::for_a_while();
        CHECK(legal_facts(tx, others, who.person).legal_name.empty());
    });
}
