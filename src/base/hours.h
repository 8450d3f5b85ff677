// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace waymark {

/// An amount of time that counts toward a requirement. It is kept in three-hundredths of an hour
/// (12 seconds), the largest unit in which a minute and a hundredth of an hour are both whole, so
/// that certificates in minutes and continuing education units in hundredths add up exactly.
class Hours {
public:
    static constexpr std::int64_t parts_per_hour = 300;
    static constexpr std::int64_t parts_per_minute = 5;

    constexpr Hours() = default;
    static constexpr Hours of_parts(std::int64_t parts) { return Hours(parts); }
    static constexpr Hours of_minutes(std::int64_t m) { return Hours(m * parts_per_minute); }
    static constexpr Hours of_hours(std::int64_t h) { return Hours(h * parts_per_hour); }
    static constexpr Hours of_hundredths(std::int64_t c) { return Hours(c * 3); }

    /// The amount in three-hundredths of an hour.
    constexpr std::int64_t parts() const { return parts_; }
    constexpr bool is_zero() const { return parts_ == 0; }

    constexpr auto operator<=>(const Hours&) const = default;
    constexpr Hours operator+(Hours other) const { return Hours(parts_ + other.parts_); }
    constexpr Hours operator-(Hours other) const { return Hours(parts_ - other.parts_); }
    constexpr Hours& operator+=(Hours other) {
        parts_ += other.parts_;
        return *this;
    }
    constexpr Hours& operator-=(Hours other) {
        parts_ -= other.parts_;
        return *this;
    }

private:
    explicit constexpr Hours(std::int64_t parts) : parts_(parts) {}
    std::int64_t parts_ = 0;
};

}  // namespace waymark
