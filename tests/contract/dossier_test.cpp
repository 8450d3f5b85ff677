// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "dossier/store/file_for_test.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::dossier;
using namespace waymark::dossier::testing;
using waymark::testing::on_each_database;
using waymark::testing::Place;

namespace {

const Referee ruth = {"Ruth Okafor", "ruth@harbor.example", Language::english};

/// How many of two people at once were told yes.
template <typename Act>
int yes_of_two(File& file, Act act) {
    std::atomic<int> yes = 0;
    const auto one = [&] {
        if (db::transact(*file.database, act).has_value()) ++yes;
    };
    std::thread other(one);
    one();
    other.join();
    return yes;
}

}  // namespace

TEST_CASE("dossier: from claimed hours to confirmed ones, on each database") {
    on_each_database([](Place& place) {
        File file(std::move(place.database));
        const auto first = file.added(ethics());
        const auto second = file.added(month_of_work());
        auto mended = ethics();
        mended.amount = Hours::of_minutes(330);
        file.wait_days(1);
        const auto third =
            file.in([&](db::Tx& tx) {
                    return correct_line(tx, first, mended, file.maria, file.clock.now());
                })
                .value();
        (void)file
            .in([&](db::Tx& tx) {
                return ask_attestation(tx, file.house, ruth, {third, second}, file.maria);
            })
            .value();
        const auto secret = File::secret_in(file.letter("attestation.asked"));
        file.wait_days(7);
        CHECK(file.in([&](db::Tx& tx) { return remind_due(tx, file.house, file.clock.now()); }) ==
              1);
        const Reply said{ReplyKind::confirm, {third, second}, {third}, "I was there."};
        REQUIRE(
            file.in([&](db::Tx& tx) { return reply(tx, file.house, secret, said); }).has_value());
        const auto record = file.record();
        REQUIRE(record.dossier.entries.size() == 2);
        CHECK(record.dossier.entries[0].evidence == scheme::Evidence::self);
        CHECK(record.dossier.entries[1].evidence == scheme::Evidence::supervisor);
        CHECK(record.dossier.entries[1].amount == Hours::of_minutes(330));
        CHECK(file.in([&](db::Tx& tx) { return history_of(tx, first); }).size() == 3);
    });
}

TEST_CASE("dossier: a line is corrected once, however many try at the same time") {
    on_each_database([](Place& place) {
        File file(std::move(place.database));
        const auto id = file.added(ethics());
        CHECK(yes_of_two(file, [&](db::Tx& tx) {
                  return correct_line(tx, id, ethics("2026-02-12"), file.maria, file.clock.now());
              }) == 1);
        CHECK(file.lines().size() == 1);
    });
}

TEST_CASE("dossier: a letter is answered once, however often the button is pressed") {
    on_each_database([](Place& place) {
        File file(std::move(place.database));
        const std::vector lines = {file.added(ethics())};
        (void)file
            .in([&](db::Tx& tx) {
                return ask_attestation(tx, file.house, ruth, lines, file.maria);
            })
            .value();
        const auto secret = File::secret_in(file.letter("attestation.asked"));
        const Reply said{ReplyKind::confirm, lines, lines, ""};
        CHECK(yes_of_two(file, [&](db::Tx& tx) { return reply(tx, file.house, secret, said); }) ==
              1);
        CHECK(file.lines().size() == 1);
        CHECK(file.in([&](db::Tx& tx) { return history_of(tx, lines.front()); }).size() == 2);
    });
}
