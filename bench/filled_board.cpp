// SPDX-License-Identifier: Apache-2.0
// A board with many people in it, to measure.
//   filled_board DATABASE FOLDER signed-in N    prints cookie and form token of each candidate
//   filled_board DATABASE FOLDER registered N   prints one number of each thousand
// FOLDER is the board's folder, with the root key.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.h"
#include "people/enroll.h"
#include "people/open_session.h"
#include "people/secret.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/db/migrate.h"
#include "registry/registry.h"

namespace {

using namespace waymark;

/// So many are entered by one transaction: numbers fall anywhere in their index, so small ones
/// would write nearly every page of it again and again.
constexpr int batch = 100;
/// Of so many registrations the number of one is printed.
constexpr int shown_of = 1000;

constexpr std::string_view firsts[] = {"Ana",   "Ben",  "Clara", "Dev",   "Elena", "Farid",
                                       "Grace", "Hugo", "Iris",  "Jamal", "Keiko", "Luis",
                                       "Mari",  "Noor", "Omar",  "Pia",   "Rosa",  "Sam"};
constexpr std::string_view lasts[] = {"Alvarez", "Baker", "Chen",    "Diaz",  "Evans", "Flores",
                                      "Garcia",  "Hill",  "Ibrahim", "Jones", "Kim",   "Lopez",
                                      "Moore",   "Nolan", "Ortiz",   "Patel", "Reyes", "Shah"};

/// Names that begin alike as often as in a city's directory: the last one is the only rare one.
std::string name_of(int i) {
    const auto of = [](const auto& names, int at) {
        return names[static_cast<std::size_t>(at) % std::size(names)];
    };
    return fmt::format("{} {} {}{:05}", of(firsts, i), of(lasts, i / 7), of(lasts, i / 131),
                       i % 100'000);
}

template <typename Act>
void in_batches(db::Database& database, int count, const Act& act) {
    for (int from = 0; from < count; from += batch) {
        db::transact(database, [&](db::Tx& tx) {
            for (int i = from; i < std::min(count, from + batch); ++i) act(tx, i);
        });
    }
}

void sign_in(const House& house, int count) {
    const auto now = house.clock.now();
    std::vector<std::string> secrets(static_cast<std::size_t>(count));
    in_batches(house.database, count, [&](db::Tx& tx, int i) {
        people::Enrollment one;
        one.name = name_of(i);
        one.legal_name = fmt::format("{} {}", one.name, i);
        one.email = one.address = fmt::format("person-{}@example.org", i);
        one.roles.add(people::Role::candidate);
        people::prepare(house, one, now);
        people::store(tx, one, {}, now);
        secrets[static_cast<std::size_t>(i)] = people::open_session(
            tx, one.account, people::Factors::one, {"127.0.0.1", "A browser"}, now);
    });
    for (const auto& secret : secrets) fmt::print("{} {}\n", secret, people::form_token_of(secret));
}

void enter(const House& house, int count) {
    const auto now = house.clock.now();
    const auto today = house.clock.today();
    in_batches(house.database, count, [&](db::Tx& tx, int i) {
        const auto number =
            registry::enter(tx,
                            {fmt::format("person-{}", i), fmt::format("application-{}", i),
                             "il-crss", "2023-04", name_of(i), today, today, "account-1"},
                            now);
        ensure(number.has_value(), "a new person can be registered");
        if (i % shown_of == 0) fmt::print("{}\n", *number);
    });
}

int run(const std::string& address, const std::string& folder, std::string_view what, int count) {
    const clock::SystemClock clock;
    const auto database = db::open(address);
    db::migrate(*database, db::shipped_migrations(), to_text(clock.now()));
    const auto keyring = crypto::Keyring::open(folder + "/root.key");
    const House house{*database, clock, keyring, "http://localhost:8080", folder, false};
    if (what == "signed-in") {
        sign_in(house, count);
    } else {
        enter(house, count);
    }
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count != 5) return 2;
    try {
        return run(words[1], words[2], words[3], std::atoi(words[4]));
    } catch (const std::exception& fault) {
        fmt::print(stderr, "filled_board: {}\n", fault.what());
        return 1;
    }
}
