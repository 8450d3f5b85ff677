// SPDX-License-Identifier: Apache-2.0
// Who comes back to the register: under which number, and when not at all.
#include <doctest/doctest.h>

#include "application/board_for_test.h"
#include "registry/registry.h"
#include "tests/contract/databases.h"

using namespace waymark;
using namespace waymark::testing;
using application::TestBoard;
using registry::Standing;

namespace {

/// A board where Darnell was registered for two years from January 5, 2026 on.
class Returning {
public:
    explicit Returning(db::Database& database) : board(database) {
        number = enter("the first application", "2026-01-05", "2028-01-04").value();
    }
    Result<std::string, registry::Refusal> enter(const char* application, const char* begins,
                                                 const char* ends) {
        registry::NewRegistration entry;
        entry.person = board.darnell.text;
        entry.application = application;
        entry.credential = "il-crss";
        entry.edition = "2023-04";
        entry.name = name;
        entry.begins_on = application::day_of(begins);
        entry.ends_on = application::day_of(ends);
        entry.by = board.elena.text;
        return board.act([&](db::Tx& tx) { return registry::enter(tx, entry, board.clock.now()); });
    }
    void change(Standing standing, const char* reason) {
        board
            .act([&](db::Tx& tx) {
                return registry::change_standing(
                    tx, number, {standing, application::day_of("2026-02-01"), reason},
                    {board.elena.text, board.clock.now(), board.priya.text});
            })
            .value();
    }
    std::optional<application::Refusal> refusal_to_begin() {
        const auto begun = board.act(
            [&](db::Tx& tx) { return application::begin(tx, board.by(board.darnell), "il-crss"); });
        if (begun) return std::nullopt;
        return begun.error();
    }
    registry::Listing listing(const char* on) {
        return db::read(board.database, [&](db::Tx& tx) {
            return *registry::look_up(tx, number, application::day_of(on), board.clock.now());
        });
    }

    TestBoard board;
    std::string number;
    std::string name = "Darnell";
};

}  // namespace

TEST_CASE("return: whose term has ended applies again, keeps the number, and the gap stays told") {
    on_each_database([](Place& place) {
        Returning life(*place.database);
        life.board.pass_days(900);
        CHECK(life.refusal_to_begin() == std::nullopt);
        life.name = "Darnell Brooks";
        CHECK(life.enter("the second application", "2028-08-25", "2030-08-24").value() ==
              life.number);
        CHECK(life.listing("2027-12-31").standing == Standing::active);
        CHECK(life.listing("2028-03-01").standing == Standing::expired);
        CHECK(life.listing("2028-08-25").standing == Standing::active);
        CHECK(life.listing("2028-08-25").ends_on == application::day_of("2030-08-24"));
        CHECK(life.listing("2028-08-25").name == "Darnell Brooks");
        const auto steps = db::read(life.board.database, [&](db::Tx& tx) {
            return registry::office_steps_of(tx, life.number);
        });
        REQUIRE(steps.size() == 2);
        CHECK(steps.back().reason == "registered_again");
        // Now it is held.
        CHECK(life.enter("the third application", "2028-09-01", "2030-08-31").error() ==
              registry::Refusal::already_registered);
    });
}

TEST_CASE("return: a number given by mistake is in nobody's way; the person gets another one") {
    on_each_database([](Place& place) {
        Returning life(*place.database);
        CHECK(life.refusal_to_begin() == application::Refusal::registered_already);
        life.change(Standing::withdrawn, "entered_by_mistake");
        CHECK(life.refusal_to_begin() == std::nullopt);
        const auto second = life.enter("the second application", "2026-03-09", "2028-03-08");
        REQUIRE(second.has_value());
        CHECK(*second != life.number);
        CHECK(life.listing("2026-03-09").standing == Standing::withdrawn);
        CHECK(life.refusal_to_begin() == application::Refusal::registered_already);
    });
}

TEST_CASE("return: what was revoked, suspended or set aside is not entered anew") {
    on_each_database([](Place& place) {
        Returning life(*place.database);
        const auto again = [&] {
            return life.enter("the second application", "2026-03-09", "2028-03-08").error();
        };
        life.change(Standing::inactive, "own_wish");
        CHECK(again() == registry::Refusal::already_registered);
        life.change(Standing::suspended, "complaint_open");
        CHECK(again() == registry::Refusal::already_registered);
        CHECK(life.refusal_to_begin() == application::Refusal::registered_already);
        life.change(Standing::revoked, "complaint_closed");
        CHECK(again() == registry::Refusal::revoked);
        // A term that ends does not mend it.
        life.board.pass_days(900);
        CHECK(life.refusal_to_begin() == application::Refusal::revoked);
    });
}
