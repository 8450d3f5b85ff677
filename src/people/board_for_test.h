// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <string>

#include "people/join.h"
#include "people/people.h"
#include "people/sign_in.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/password.h"
#include "platform/db/db.h"
#include "platform/files/shipped.h"
#include "platform/mail/mail.h"

/// A board in memory with a clock that stands still, for tests.
namespace waymark::people::testing {

inline const clock::Instant noon = *clock::parse_instant("2026-03-09T18:00:00.000000Z");
inline constexpr const char* good_password = "quiet lake at dawn";
inline const Caller home_computer = {"203.0.113.7", "A browser"};

inline std::unique_ptr<db::Database> fresh_database(const std::string& address) {
    auto database = db::open(address);
    for (const auto& file : files::shipped_in("migrations")) {
        database->exclusively([&](db::Connection& connection) {
            connection.script({"test.migration", file.text});
        });
    }
    return database;
}

struct Board {
    std::unique_ptr<db::Database> database;
    clock::FakeClock clock{noon};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    crypto::PasswordDesk desk{2};
    House house;

    explicit Board(const std::string& address = "sqlite::memory:", bool is_demonstration = false)
        : database(fresh_database(address)), house{*database, clock,
                                                   keyring,   "https://board.example",
                                                   "",        is_demonstration} {}

    void wait(std::int64_t seconds) { clock.advance_seconds(seconds); }

    template <typename Act>
    auto in(Act act) {
        return db::transact(*database, act);
    }

    /// The newest letter; its kind is empty when there is none. The clock stands still, so what was
    /// not there when this was last asked is the newest.
    mail::Letter letter() {
        for (auto& one : in([](db::Tx& tx) { return mail::newest_letters(tx, 1000); }))
            if (known_.insert(one.id.text).second) newest_ = mail::opened(one, keyring);
        return newest_;
    }
    /// The secret of the link in the newest letter.
    std::string link() { return link_in(letter().text); }
    static std::string link_in(const std::string& text) {
        const auto at = text.find("?link=");
        return at == text.npos ? "" : text.substr(at + 6, 43);
    }
    /// The code in the newest letter.
    std::string code() {
        const auto text = letter().text;
        const auto at = text.find_first_of("0123456789");
        return at == text.npos ? "" : text.substr(at, 8);
    }

    HashedPassword hashed_password() {
        return {desk.hash(good_password).value(), std::string_view(good_password).size()};
    }
    /// Somebody who joined; the secret of their session.
    std::string joined(const std::string& address, Newcomer who = maria(),
                       const DuplicateFound& duplicate_found = {}) {
        (void)letter();
        (void)request_account(house, address, who.language, home_computer.client).value();
        return join(house, who,
                    {link(), Purpose::join, hashed_password(), home_computer, duplicate_found})
            .value()
            .secret;
    }
    static Newcomer maria() {
        return {"Mari", "María Reyes", Date::of(1986, 4, 28), "", Language::english};
    }

    std::optional<Visitor> visitor(const std::string& secret) { return visitor_of(house, secret); }
    SignInAnswer try_password(const std::string& address, const std::string& password,
                              const Caller& caller = home_computer) {
        return sign_in(house, desk, {address, password}, caller);
    }
    std::string signed_in(const std::string& address) {
        return std::get<Opened>(try_password(address, good_password).value()).secret;
    }

private:
    std::set<std::string> known_ = {};
    mail::Letter newest_ = {};
};

}  // namespace waymark::people::testing
