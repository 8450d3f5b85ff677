// SPDX-License-Identifier: Apache-2.0
#include "registry/rules/standing.h"

#include <doctest/doctest.h>

using namespace waymark;
using namespace waymark::registry;

namespace {

Date day(const char* text) { return *parse_date(text); }

const std::string january = "2024-01-10T15:00:00.000000Z";
const std::string march = "2024-03-20T15:00:00.000000Z";
const std::string june = "2024-06-20T15:00:00.000000Z";

History registered() {
    History history;
    history.changes.push_back({Standing::active, day("2024-01-10"), january});
    history.terms.push_back({day("2024-01-10"), day("2025-01-09"), january});
    return history;
}

}  // namespace

TEST_CASE("standing: a registration holds from its first day through the last day of its term") {
    const auto history = registered();
    CHECK(standing_on(history, day("2024-01-09"), june) == Standing::not_registered);
    CHECK(standing_on(history, day("2024-01-10"), june) == Standing::active);
    CHECK(standing_on(history, day("2025-01-09"), june) == Standing::active);
    CHECK(standing_on(history, day("2025-01-10"), june) == Standing::expired);
}

TEST_CASE("standing: what was written down later was not known before") {
    auto history = registered();
    history.changes.push_back({Standing::suspended, day("2024-03-01"), march});
    CHECK(standing_on(history, day("2024-03-05"), january) == Standing::active);
    CHECK(standing_on(history, day("2024-03-05"), march) == Standing::suspended);
    CHECK(standing_on(history, day("2024-02-28"), march) == Standing::active);
}

TEST_CASE("standing: a change that began earlier does not undo a later one, whenever recorded") {
    auto history = registered();
    history.changes.push_back({Standing::active, day("2024-06-01"), march});
    history.changes.push_back({Standing::suspended, day("2024-03-01"), june});
    CHECK(standing_on(history, day("2024-05-31"), june) == Standing::suspended);
    CHECK(standing_on(history, day("2024-06-01"), june) == Standing::active);
}

TEST_CASE("standing: of two changes on one day, the one recorded last corrects the other") {
    auto history = registered();
    history.changes.push_back({Standing::suspended, day("2024-03-01"), march});
    history.changes.push_back({Standing::active, day("2024-03-01"), june});
    CHECK(standing_on(history, day("2024-03-05"), march) == Standing::suspended);
    CHECK(standing_on(history, day("2024-03-05"), june) == Standing::active);
}

TEST_CASE("standing: a term recorded late closes the gap for those who ask later") {
    auto history = registered();
    history.terms.push_back({day("2025-01-10"), day("2026-01-09"), june});
    CHECK(standing_on(history, day("2025-02-01"), march) == Standing::expired);
    CHECK(standing_on(history, day("2025-02-01"), june) == Standing::active);
}

TEST_CASE("standing: a revocation is for good, and nothing follows a withdrawal") {
    CHECK(may_follow(Standing::active, Standing::suspended));
    CHECK(may_follow(Standing::suspended, Standing::active));
    CHECK(may_follow(Standing::revoked, Standing::withdrawn));
    CHECK_FALSE(may_follow(Standing::revoked, Standing::active));
    CHECK_FALSE(may_follow(Standing::withdrawn, Standing::active));
    CHECK_FALSE(may_follow(Standing::active, Standing::active));
    CHECK_FALSE(may_follow(Standing::active, Standing::expired));
}
