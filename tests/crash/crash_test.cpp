// SPDX-License-Identifier: Apache-2.0
// A killed process loses its memory and not the system's: what this proves is that no act is
// acknowledged early, torn, or half sealed. That the disk has it is shown by the power test.
#include <doctest/doctest.h>

#include <csignal>
#include <random>

#include <fmt/core.h>

#include "tests/crash/check.h"
#include "tests/crash/run_child.h"

using namespace waymark::crash;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds life_of_the_injected{20'000};
constexpr milliseconds life_to_found{20'000};
/// So far into the work of one thread; then it begins anew, on a board that holds more.
constexpr int steps = 30;

/// One board that is killed again and again, and all it ever acknowledged.
struct Story {
    Folder folder;
    std::set<std::string> acknowledged;
    int round = 0;

    Story() {
        const auto ended = run({child(), folder.database(), "x", "found"}, life_to_found);
        REQUIRE_MESSAGE(ended.exit == 0, ended.errors);
    }
    std::vector<std::string> command() {
        return {child(), folder.database(), fmt::format("r{}", ++round)};
    }
    void add(const Ended& ended) {
        INFO(ended.errors);
        REQUIRE(ended.exit == -1);
        REQUIRE(ended.signal == SIGKILL);
        acknowledged.merge(ended.acknowledged());
    }
    void check() {
        const auto left = what_is_left(folder.database(), acknowledged);
        INFO(to_text(left));
        CHECK(left.is_whole());
    }
};

}  // namespace

TEST_CASE("crash: killed at any moment, no acknowledged act is missing and none is half there") {
    Story story;
    std::mt19937 random(20260309);
    std::uniform_int_distribution<int> life(20, 250);
    for (int i = 0; i < rounds() / 2; ++i) {
        story.add(run(story.command(), milliseconds(life(random))));
        story.check();
    }
    MESSAGE(story.acknowledged.size(), " acts were acknowledged");
    CHECK(story.acknowledged.size() > 100);
}

TEST_CASE("crash: killed at every n-th write and fsync, nothing acknowledged is lost") {
    Story story;
    for (int i = 0; i < rounds() - rounds() / 2; ++i) {
        const auto* call = i % 2 == 0 ? "pwrite64" : "fdatasync";
        const int step = i / 2 % steps;
        const int when = i % 2 == 0 ? 1 + 7 * step : 1 + step;
        story.add(run(injected(fmt::format("{}:signal=KILL:when={}", call, when), story.command()),
                      life_of_the_injected));
        story.check();
    }
    MESSAGE(story.acknowledged.size(), " acts were acknowledged");
}

TEST_CASE("crash: a board that acknowledges before it commits is caught") {
    // Without this the tests above might not be able to fail.
    std::size_t missing = 0;
    for (int i = 0; i < 10 && missing == 0; ++i) {
        Story story;
        auto command = story.command();
        command.emplace_back("early");
        const auto injection = fmt::format("pwrite64:signal=KILL:when={}", 16 + 4 * i);
        story.add(run(injected(injection, command), life_of_the_injected));
        missing += what_is_left(story.folder.database(), story.acknowledged).missing;
    }
    CHECK(missing > 0);
}
