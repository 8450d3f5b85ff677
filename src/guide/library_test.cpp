// SPDX-License-Identifier: Apache-2.0
#include "guide/library.h"

#include <doctest/doctest.h>

#include "scheme/load.h"

namespace waymark::guide {

TEST_CASE("library: the day of the application decides on the edition, and newer ones are told") {
    const clock::SystemClock clock(clock::Zone::open(clock::default_zone));
    Library library{{}, clock, {}};
    auto loaded = scheme::load_all(scheme::Shelf::shipped());
    REQUIRE(loaded.has_value());
    for (auto& one : *loaded) library.editions.push_back(std::move(one.edition));

    scheme::Milestones milestones;
    CHECK(edition_for(library, "il-crss", milestones).edition == edition_named(library, "il-crss"));
    milestones[static_cast<std::size_t>(scheme::Milestone::application_submitted)] =
        parse_date("2024-03-01");
    const auto pinned = edition_for(library, "il-crss", milestones);
    REQUIRE(pinned.edition != nullptr);
    CHECK(pinned.edition->edition == "2023-04");
    REQUIRE(pinned.offered != nullptr);
    CHECK(pinned.offered->edition == "2025-portal");
    const auto named = edition_for(library, "il-crss@2025-portal", milestones);
    CHECK(named.edition->edition == "2025-portal");
    CHECK(edition_for(library, "nowhere", milestones).edition == nullptr);
}

}  // namespace waymark::guide
