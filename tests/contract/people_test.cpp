// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "people/board_for_test.h"
#include "people/passwords.h"
#include "people/second_factor.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/totp.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::people;
using namespace waymark::people::testing;
using waymark::testing::on_each_database;
using waymark::testing::Place;

namespace {

constexpr int at_once = 4;

/// How many of several who do the same at the same time succeed.
int successes(const std::function<bool()>& act) {
    std::atomic<int> number{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < at_once; ++i)
        threads.emplace_back([&] {
            if (act()) ++number;
        });
    for (auto& thread : threads) thread.join();
    return number;
}

std::string code_now(const Board& board, const std::string& secret) {
    const auto step = board.clock.now().seconds() / crypto::totp_step_seconds;
    return crypto::totp_code(*crypto::read_base32(secret), step);
}

}  // namespace

TEST_CASE("people: a person joins, signs in with two factors, and is let go, on each database") {
    on_each_database([](Place& place) {
        Board board(place.address);
        const auto first = board.joined("mari@example.org");
        const auto who = *board.visitor(first);
        const auto secret = new_totp_secret();
        const auto codes =
            set_second_factor(board.house, who, secret, code_now(board, secret)).value();
        board.wait(crypto::totp_step_seconds);
        const auto step = board.try_password("mari@example.org", good_password).value();
        const auto opened = give_second_factor(board.house, std::get<Awaits>(step).secret,
                                               code_now(board, secret), home_computer);
        const auto here = *board.visitor(std::get<Opened>(opened.value()).secret);
        CHECK(here.name == "Mari");
        board.in([&](db::Tx& tx) {
            CHECK(sessions_of(tx, here.account, board.clock.now()).size() == 2);
            CHECK(legal_facts(tx, board.keyring, here.person).legal_name == "María Reyes");
            end_sessions(tx, here.account, here.session, board.clock.now());
        });
        CHECK_FALSE(board.visitor(first).has_value());
        sign_out(board.house, here);
        board.in([&](db::Tx& tx) { sweep(tx, board.clock.now()); });
    });
}

TEST_CASE("people: of several who use one link at once, one joins") {
    on_each_database([](Place& place) {
        Board board(place.address);
        (void)request_account(board.house, "mari@example.org", Language::english, "203.0.113.7");
        const auto link = board.link();
        const auto password = board.hashed_password();
        CHECK(successes([&] {
                  return join(board.house, Board::maria(),
                              {link, Purpose::join, password, home_computer, {}})
                      .has_value();
              }) == 1);
    });
}

TEST_CASE("people: of several who use one code at once, one is let in") {
    on_each_database([](Place& place) {
        Board board(place.address);
        const auto who = *board.visitor(board.joined("mari@example.org"));
        const auto secret = new_totp_secret();
        const auto codes =
            set_second_factor(board.house, who, secret, code_now(board, secret)).value();
        board.wait(crypto::totp_step_seconds);
        const auto let_in = [&](const std::string& code) {
            std::vector<std::string> under_way;
            for (int i = 0; i < at_once; ++i)
                under_way.push_back(
                    std::get<Awaits>(board.try_password("mari@example.org", good_password).value())
                        .secret);
            std::atomic<std::size_t> next{0};
            return successes([&] {
                return give_second_factor(board.house, under_way[next++], code, home_computer)
                    .has_value();
            });
        };
        CHECK(let_in(code_now(board, secret)) == 1);
        CHECK(let_in(codes.front()) == 1);
    });
}

TEST_CASE("people: tries that come at once are all counted") {
    on_each_database([](Place& place) {
        Board board(place.address);
        board.joined("mari@example.org");
        std::atomic<int> tried{0};
        for (int round = 0; round < 4; ++round)
            (void)successes([&] {
                const auto answer =
                    send_code(board.house, "mari@example.org", Language::english, home_computer);
                if (answer) ++tried;
                return answer.has_value();
            });
        CHECK(tried == 4);  // joining took the first of five letters
    });
}
