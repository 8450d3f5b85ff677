// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/round.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

#include "platform/clock/clock.h"

using namespace waymark;

TEST_CASE("round: it goes at once and again, after trouble too, and ends with its owner") {
    const clock::SystemClock clock;
    log::Log log(clock, log::Level::error, log::Format::text);
    std::atomic<int> rounds{0};
    {
        const jobs::Round round("test", std::chrono::seconds(0), log, [&] {
            if (++rounds == 1) throw std::runtime_error("trouble");
        });
        while (rounds < 3) std::this_thread::yield();
    }
    const int at_the_end = rounds;
    std::this_thread::yield();
    CHECK(rounds == at_the_end);
}
