// SPDX-License-Identifier: Apache-2.0
// Two people act at once on one application: one is first, the other hears so, nothing is doubled.
#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "application/application.h"
#include "application/board_for_test.h"
#include "journal/journal.h"
#include "platform/mail/mail.h"
#include "registry/registry.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::application;
using namespace waymark::testing;

namespace {

constexpr int rivals = 8;

struct Tally {
    int done = 0;
    int refused = 0;
    int unanswered = 0;
};

using Try = std::function<Done(db::Tx&)>;

/// Everybody does the same at once.
Tally race(db::Database& database, const Try& act) {
    std::atomic<int> done{0}, refused{0}, unanswered{0};
    std::vector<std::thread> people;
    for (int i = 0; i < rivals; ++i)
        people.emplace_back([&] {
            try {
                ++(db::transact(database, act) ? done : refused);
            } catch (const Fault&) {
                ++unanswered;
            }
        });
    for (auto& person : people) person.join();
    return {done, refused, unanswered};
}

void check_one(const Tally& tally) {
    CHECK(tally.done == 1);
    CHECK(tally.refused == rivals - 1);
    CHECK(tally.unanswered == 0);
}

std::ptrdiff_t times(const Application& file, Act act) {
    return std::ranges::count(file.steps, act, &Step::act);
}

}  // namespace

TEST_CASE("application: whoever else presses the button, each act is done once") {
    on_each_database([](Place& place) {
        TestBoard board(*place.database);
        auto& database = *place.database;
        const auto darnell = board.by(board.darnell);
        check_one(race(database, [&](db::Tx& tx) { return begin(tx, darnell, "il-crss"); }));
        const auto all = db::read(
            database, [&](db::Tx& tx) { return applications_of(tx, darnell, board.darnell); });
        REQUIRE(all.size() == 1);
        const auto id = all.front().id;
        board.sign_all(board.darnell);
        const auto copy = db::read(database, [&](db::Tx& tx) {
            return frozen(judged_now(tx, darnell, *find_application(tx, darnell, id)));
        });
        check_one(race(database, [&](db::Tx& tx) { return submit(tx, darnell, id, copy); }));
        const auto sam = board.by(board.sam);
        const Payment payment{"check", sam.today, "1042"};
        check_one(race(database, [&](db::Tx& tx) { return record_fee(tx, sam, id, payment); }));
        check_one(race(database, [&](db::Tx& tx) { return claim(tx, sam, id); }));
        for (const auto& section : board.file(id).facts.sections) board.judge(id, section.id, {});
        check_one(race(database,
                       [&](db::Tx& tx) { return recommend(tx, sam, id, Decision::approved, ""); }));
        const auto priya = board.by(board.priya);
        check_one(race(database,
                       [&](db::Tx& tx) { return decide(tx, priya, id, Decision::approved, ""); }));
        const auto elena = board.by(board.elena);
        check_one(race(database, [&](db::Tx& tx) {
            return record_exam_result(tx, elena, id, {"crss_exam", elena.today, true, "The list"});
        }));
        const auto file = board.file(id);
        for (const auto act : {Act::begin, Act::submit, Act::record_fee, Act::claim, Act::approve,
                               Act::record_result, Act::enter})
            CHECK(times(file, act) == 1);
        db::read(database, [&](db::Tx& tx) {
            CHECK(journal::lines_about(tx, id).size() == file.steps.size());
            CHECK(registry::held_by(tx, board.darnell, elena.today, elena.now).size() == 1);
            // Submitted, paid, approved, registered.
            CHECK(mail::letters_about(tx, id).size() == 4);
        });
    });
}

TEST_CASE("application: of two opposite acts at once, one comes first and the other is refused") {
    on_each_database([](Place& place) {
        TestBoard board(*place.database);
        const auto id = board.claimed();
        std::atomic<int> turn{0};
        const auto darnell = board.by(board.darnell);
        const auto elena = board.by(board.elena);
        const auto tally = race(*place.database, [&](db::Tx& tx) {
            return turn++ % 2 == 0 ? withdraw(tx, darnell, id)
                                   : hold(tx, elena, id, "We wait for a letter.");
        });
        CHECK(tally.unanswered == 0);
        const auto file = board.file(id);
        // A hold may come before the withdrawal, never after it.
        CHECK(times(file, Act::withdraw) <= 1);
        CHECK(times(file, Act::hold) <= 1);
        CHECK(tally.done == times(file, Act::withdraw) + times(file, Act::hold));
        const bool is_over = file.state.stage == Stage::withdrawn;
        CHECK(is_over == (times(file, Act::withdraw) == 1));
    });
}
