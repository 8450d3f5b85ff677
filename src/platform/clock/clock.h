// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "base/date.h"
#include "platform/clock/instant.h"
#include "platform/clock/zone.h"

/// What time it is. Whoever needs the time is given a `Clock`; nobody asks the machine directly,
/// so a test sets the date and three years pass in a minute.
namespace waymark::clock {

/// Where the board is, unless its settings say otherwise.
inline constexpr std::string_view default_zone = "America/Chicago";

class Clock {
public:
    explicit Clock(Zone zone) : zone_(std::move(zone)) {}
    virtual ~Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    virtual Instant now() const = 0;
    /// The civil day in the board's zone.
    Date today() const { return zone_.date_of(now()); }
    const Zone& zone() const { return zone_; }

private:
    Zone zone_;
};

/// The clock of the machine.
class SystemClock : public Clock {
public:
    explicit SystemClock(Zone zone = {}) : Clock(std::move(zone)) {}
    Instant now() const override;
};

/// A clock that stands still until a test moves it. Safe to read from several threads.
class FakeClock : public Clock {
public:
    explicit FakeClock(Instant now, Zone zone = {})
        : Clock(std::move(zone)), microseconds_(now.microseconds()) {}

    Instant now() const override { return Instant::of_microseconds(microseconds_.load()); }
    void set(Instant now) { microseconds_.store(now.microseconds()); }
    void advance_seconds(std::int64_t seconds) {
        microseconds_.fetch_add(seconds * Instant::per_second);
    }

private:
    std::atomic<std::int64_t> microseconds_;
};

}  // namespace waymark::clock
