// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Numbers about the running program, for Prometheus. To count takes no lock; a number is asked for
/// by name once, and its reference kept.
namespace waymark::metrics {

/// Only grows.
class Counter {
public:
    void add(std::uint64_t amount = 1) { value_.fetch_add(amount, std::memory_order_relaxed); }
    std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> value_{0};
};

/// Goes up and down.
class Gauge {
public:
    void set(std::int64_t value) { value_.store(value, std::memory_order_relaxed); }
    void add(std::int64_t amount) { value_.fetch_add(amount, std::memory_order_relaxed); }
    std::int64_t value() const { return value_.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> value_{0};
};

/// How long things take, in steps from a tenth of a millisecond to ten seconds.
class Histogram {
public:
    static constexpr std::array<std::int64_t, 16> steps_us{
        100,    250,     500,     1'000,   2'500,     5'000,     10'000,    25'000,
        50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 5'000'000, 10'000'000};

    void observe(std::chrono::microseconds time);
    /// How many took at most step `i`; the last place counts all.
    std::array<std::uint64_t, steps_us.size() + 1> totals() const;
    std::int64_t sum_us() const { return sum_us_.load(std::memory_order_relaxed); }

private:
    std::array<std::atomic<std::uint64_t>, steps_us.size() + 1> counts_{};
    std::atomic<std::int64_t> sum_us_{0};
};

/// What sets one number of a family apart: `{{"status", "200"}}`. Few and known in advance, never
/// anything a stranger sends.
using Labels = std::vector<std::pair<std::string, std::string>>;

/// All numbers of a program. What it hands out lives as long as it does.
class Registry {
public:
    /// The same name and labels give the same number. Throws `Bug` for a name Prometheus does not
    /// take, or one used for another kind.
    Counter& counter(std::string_view name, std::string_view help, const Labels& labels = {});
    Gauge& gauge(std::string_view name, std::string_view help, const Labels& labels = {});
    /// Counted in microseconds, shown in seconds: its name ends in `_seconds`.
    Histogram& histogram(std::string_view name, std::string_view help, const Labels& labels = {});

    /// All of them in Prometheus's text form, version 0.0.4, sorted by name.
    std::string text() const;

private:
    enum class Kind { counter, gauge, histogram };
    struct Series {
        std::string labels;  ///< as written: `status="200"`
        Counter counter;
        Gauge gauge;
        Histogram histogram;
    };
    struct Family {
        std::string name;
        std::string help;
        Kind kind;
        std::deque<Series> series;
    };

    Series& series_of(Kind kind, std::string_view name, std::string_view help,
                      const Labels& labels);
    static void write(std::string& out, const Family& family);

    mutable std::mutex mutex_;
    std::deque<Family> families_;
};

}  // namespace waymark::metrics
