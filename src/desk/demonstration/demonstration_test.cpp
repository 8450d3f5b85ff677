// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>

#include "desk/desk.h"
#include "eligibility/eligibility.h"
#include "platform/clock/clock.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/uuid.h"
#include "platform/db/db.h"
#include "platform/db/migrate.h"
#include "platform/db/row_sums.h"
#include "registry/registry.h"
#include "scheme/load.h"

namespace waymark::desk {

using application::Stage;

namespace {

application::Editions shipped_editions() {
    application::Editions editions;
    for (const auto* name :
         {"il-crss@2017-mail", "il-crss@2023-04", "il-crss@2025-portal", "il-cprs@2025-portal"})
        editions.push_back(std::move(scheme::load(scheme::Shelf::shipped(), name, {})->edition));
    return editions;
}

/// A demonstration that was just founded.
struct Demonstration {
    std::unique_ptr<db::Database> database = db::open("sqlite::memory:");
    clock::FakeClock clock{*clock::parse_instant("2026-08-09T18:00:00.000000Z")};
    crypto::Keyring keyring = crypto::Keyring::for_a_while();
    std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                   crypto::new_id<Id<struct FolderTag>>(clock.now()).text;
    House house{*database, clock, keyring, "http://localhost:8080", folder.string(), true};
    application::Editions editions = shipped_editions();

    Demonstration() {
        std::filesystem::create_directories(folder);
        db::migrate(*database, db::shipped_migrations(), clock::to_text(clock.now()));
        desk::found_demonstration(house, editions);
    }
    ~Demonstration() { std::filesystem::remove_all(folder); }

    template <typename Work>
    auto in(Work work) {
        return db::read(*database, work);
    }
    people::PersonId person(std::string_view key) {
        return in([&](db::Tx& tx) { return people::person_of_persona(tx, key); });
    }
    std::vector<application::Application> applications(std::string_view key) {
        const auto now = application::occasion(house, editions, person(key));
        return in([&](db::Tx& tx) { return application::applications_of(tx, now, now.who); });
    }
    std::vector<Stage> stages(std::string_view key) {
        std::vector<Stage> found;
        for (const auto& one : applications(key)) found.push_back(one.state.stage);
        return found;
    }
    std::size_t line_count(std::string_view key) {
        const auto who = person(key);
        return in([&](db::Tx& tx) { return dossier::lines_of(tx, who).size(); });
    }
    std::vector<registry::Listing> found(std::string_view name) {
        return in(
            [&](db::Tx& tx) { return registry::search(tx, name, clock.today(), clock.now()); });
    }
};

}  // namespace

TEST_CASE("demonstration: every row that its acts wrote and changed has the sum of what it holds") {
    Demonstration board;
    std::string changed;
    board.database->exclusively([&](db::Connection& connection) {
        changed = db::changed_row(connection, board.database->dialect());
    });
    CHECK(changed == "");
}

TEST_CASE("demonstration: each persona stands where their story says") {
    Demonstration board;
    CHECK(board.stages("candidate_new").empty());
    CHECK(board.line_count("candidate_new") == 1);
    CHECK(board.stages("candidate_hours").empty());
    CHECK(board.line_count("candidate_hours") == 10);
    CHECK(board.stages("candidate_ready") == std::vector{Stage::draft});
    CHECK(board.stages("candidate_submitted") == std::vector{Stage::waiting});
    CHECK(board.stages("candidate_asked") == std::vector{Stage::more_asked});
    CHECK(board.stages("certified") == std::vector{Stage::recommended, Stage::registered});
}

TEST_CASE("demonstration: a supervisor confirmed some hours and is still asked about others") {
    Demonstration board;
    const auto who = board.person("candidate_hours");
    std::vector<dossier::AttestationState> states;
    for (const auto& one : board.in([&](db::Tx& tx) { return dossier::attestations_of(tx, who); }))
        states.push_back(one.state);
    CHECK(states ==
          std::vector{dossier::AttestationState::asked, dossier::AttestationState::confirmed});
}

TEST_CASE("demonstration: whoever is ready meets every rule that is not the exam") {
    Demonstration board;
    const auto file = board.applications("candidate_ready").front();
    const auto now = application::occasion(board.house, board.editions, file.person);
    const auto judged =
        board.in([&](db::Tx& tx) { return application::judged_now(tx, now, file); });
    for (const auto* clause : application::sections_of(*judged.edition)) {
        INFO(clause->id);
        CHECK(judged.findings_of(clause->id).front()->status == eligibility::Status::met);
    }
}

TEST_CASE("demonstration: the register answers for a day on which somebody was suspended") {
    Demonstration board;
    const auto who = board.person("certified");
    const auto standing_before = [&](int days) {
        const auto on = days_before(board.clock.today(), days);
        return board
            .in([&](db::Tx& tx) { return registry::held_by(tx, who.text, on, board.clock.now()); })
            .front()
            .standing;
    };
    CHECK(standing_before(0) == registry::Standing::active);
    CHECK(standing_before(170) == registry::Standing::suspended);
    CHECK(standing_before(300) == registry::Standing::active);
}

TEST_CASE("demonstration: the register finds names in several scripts, and merged ones once") {
    Demonstration board;
    CHECK(board.found("nunez").size() == 1);
    CHECK(board.found("Коваленко").size() == 1);
    CHECK(board.found("lindholm").size() == 1);
    CHECK(board.found("gallagher").front().standing == registry::Standing::suspended);
    CHECK(board.found("papadakis").front().standing == registry::Standing::expired);
}

TEST_CASE("demonstration: a second founding adds nothing") {
    Demonstration board;
    const auto count = board.line_count("certified");
    desk::found_demonstration(board.house, board.editions);
    CHECK(board.line_count("certified") == count);
    CHECK(board.stages("candidate_asked").size() == 1);
    CHECK(board.found("lindholm").size() == 1);
}

}  // namespace waymark::desk
