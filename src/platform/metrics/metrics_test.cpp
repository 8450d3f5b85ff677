// SPDX-License-Identifier: Apache-2.0
#include "platform/metrics/metrics.h"

#include <thread>

#include <doctest/doctest.h>

#include "base/ensure.h"

using namespace waymark;
using namespace waymark::metrics;

TEST_CASE("metrics: counters and gauges in Prometheus's words, sorted by name") {
    Registry registry;
    registry.gauge("waymark_open", "Open\nconnections").set(-3);
    registry.counter("waymark_answers_total", "Answers", {{"status", "200"}}).add(2);
    registry.counter("waymark_answers_total", "Answers", {{"status", "404"}}).add();
    registry.counter("waymark_answers_total", "Answers", {{"status", "200"}}).add();
    CHECK(registry.text() ==
          "# HELP waymark_answers_total Answers\n"
          "# TYPE waymark_answers_total counter\n"
          "waymark_answers_total{status=\"200\"} 3\n"
          "waymark_answers_total{status=\"404\"} 1\n"
          "# HELP waymark_open Open connections\n"
          "# TYPE waymark_open gauge\n"
          "waymark_open -3\n");
}

TEST_CASE("metrics: a time counts in its step and in every longer one") {
    Registry registry;
    auto& histogram = registry.histogram("waymark_answer_seconds", "Time", {{"kind", "page"}});
    using std::chrono::microseconds;
    for (const auto time : {100, 101, 1'000, 2'000'000, 60'000'000, -5}) {
        histogram.observe(microseconds(time));
    }
    const auto totals = histogram.totals();
    CHECK(totals[0] == 2);
    CHECK(totals[1] == 3);
    CHECK(totals[3] == 4);
    CHECK(totals[Histogram::steps_us.size() - 1] == 5);
    CHECK(totals.back() == 6);
    const auto text = registry.text();
    CHECK(text.find("waymark_answer_seconds_bucket{kind=\"page\",le=\"0.0001\"} 2\n") !=
          std::string::npos);
    CHECK(text.find("waymark_answer_seconds_bucket{kind=\"page\",le=\"10\"} 5\n") !=
          std::string::npos);
    CHECK(text.find("waymark_answer_seconds_bucket{kind=\"page\",le=\"+Inf\"} 6\n") !=
          std::string::npos);
    CHECK(text.find("waymark_answer_seconds_sum{kind=\"page\"} 62.001201\n") != std::string::npos);
    CHECK(text.find("waymark_answer_seconds_count{kind=\"page\"} 6\n") != std::string::npos);
}

TEST_CASE("metrics: names that Prometheus would not take, and one name for two kinds, are bugs") {
    Registry registry;
    CHECK_THROWS_AS((void)registry.counter("9lives", ""), Bug);
    CHECK_THROWS_AS((void)registry.counter("a-b", ""), Bug);
    CHECK_THROWS_AS((void)registry.counter("a", "", {{"b c", ""}}), Bug);
    CHECK_THROWS_AS((void)registry.histogram("waymark_answer_minutes", ""), Bug);
    registry.counter("a", "");
    CHECK_THROWS_AS((void)registry.gauge("a", ""), Bug);
}

TEST_CASE("metrics: what a label holds cannot break the form") {
    Registry registry;
    registry.counter("a", "", {{"b", "c\"\\\n} 9"}});
    CHECK(registry.text().find("a{b=\"c\\\"\\\\\\n} 9\"} 0\n") != std::string::npos);
}

TEST_CASE("metrics: threads that count together lose nothing") {
    Registry registry;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            auto& counter = registry.counter("a_total", "");
            auto& histogram = registry.histogram("b_seconds", "");
            for (int j = 0; j < 10'000; ++j) {
                counter.add();
                histogram.observe(std::chrono::microseconds(300));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(registry.counter("a_total", "").value() == 40'000);
    CHECK(registry.histogram("b_seconds", "").totals().back() == 40'000);
}
