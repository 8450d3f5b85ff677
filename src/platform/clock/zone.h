// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "platform/clock/instant.h"

namespace waymark::clock {

/// The rule by which a zone changes between standard and daylight saving time each year, once its
/// table of past changes ends.
struct YearlyRule {
    /// The `week`-th (5 is the last) `weekday` (0 is Sunday) of `month`, `second` local seconds
    /// after midnight.
    struct Change {
        int month = 0;
        int week = 0;
        int weekday = 0;
        std::int32_t second = 7200;
    };
    std::int32_t standard = 0;  ///< seconds east of Greenwich
    std::int32_t daylight = 0;
    bool has_daylight = false;
    Change begins;
    Change ends;
};

/// Whether this may name a zone: `America/Chicago`. No path that leaves the folder of zones.
bool is_zone_name(std::string_view name);

/// A civil time zone, read from the machine's zone files (RFC 8536). Deadlines and ages are counted
/// in the civil days of the board's zone.
class Zone {
public:
    /// Always UTC.
    Zone() = default;
    /// Throws `Fault`, naming the zone and the remedy, when the machine does not know it.
    static Zone open(std::string_view name, const std::string& folder = "/usr/share/zoneinfo");

    const std::string& name() const { return name_; }
    /// Seconds east of Greenwich at that instant.
    std::int32_t offset_at(Instant instant) const;
    Date date_of(Instant instant) const;
    /// The first instant of that civil day.
    Instant start_of(Date date) const;

private:
    friend class ZoneReader;
    struct Change {
        std::int64_t at = 0;
        std::int32_t offset = 0;
    };
    std::string name_ = "UTC";
    std::int32_t first_offset_ = 0;
    std::vector<Change> changes_;
    YearlyRule rule_;
};

/// Reads a rule such as `CST6CDT,M3.2.0,M11.1.0`; throws `Fault` for forms no zone file of today
/// uses for a civil zone (day-of-year rules).
YearlyRule parse_rule(std::string_view text);
std::int32_t offset_by(const YearlyRule& rule, std::int64_t seconds);

}  // namespace waymark::clock
