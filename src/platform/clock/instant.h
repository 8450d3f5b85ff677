// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::clock {

/// A point in time, in whole microseconds since 1970-01-01T00:00:00Z, without leap seconds. Its
/// text has a fixed width, so the order of texts is the order of time.
class Instant {
public:
    static constexpr std::int64_t per_second = 1'000'000;

    constexpr Instant() = default;
    static constexpr Instant of_microseconds(std::int64_t microseconds) {
        return Instant(microseconds);
    }
    static constexpr Instant of_seconds(std::int64_t seconds) {
        return Instant(seconds * per_second);
    }

    constexpr std::int64_t microseconds() const { return microseconds_; }
    /// Whole seconds, rounded toward the past.
    constexpr std::int64_t seconds() const {
        const std::int64_t whole = microseconds_ / per_second;
        return microseconds_ % per_second < 0 ? whole - 1 : whole;
    }

    constexpr auto operator<=>(const Instant&) const = default;

private:
    explicit constexpr Instant(std::int64_t microseconds) : microseconds_(microseconds) {}
    std::int64_t microseconds_ = 0;
};

constexpr Instant seconds_after(Instant instant, std::int64_t seconds) {
    return Instant::of_microseconds(instant.microseconds() + seconds * Instant::per_second);
}

/// `2026-03-09T14:05:00.000000Z`, always 27 characters for the years 1900 to 2199.
std::string to_text(Instant instant);

/// Reads the form `to_text` writes; nothing for any other.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace waymark::clock
