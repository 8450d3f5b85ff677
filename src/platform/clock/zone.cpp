// SPDX-License-Identifier: Apache-2.0
#include "platform/clock/zone.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::clock {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::size_t zone_file_max = std::size_t{256} << 10;
constexpr std::size_t header_size = 44;

std::string read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
    if (!file) return {};
    std::string bytes(zone_file_max, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
    return bytes;
}

}  // namespace

bool is_zone_name(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos) {
        return false;
    }
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '/' || c == '_' || c == '-' || c == '+';
    });
}

/// Reads one zone file: two blocks, of which only the second, with times of 64 bits, is wanted.
class ZoneReader {
public:
    explicit ZoneReader(std::string bytes) : bytes_(std::move(bytes)) {}

    void read_into(Zone& zone) {
        const Counts narrow = counts_at(0);
        const std::size_t second = header_size + size_of(narrow, 4);
        const Counts counts = counts_at(second);
        const std::size_t times = second + header_size;
        const std::size_t kinds = times + counts.times * 8;
        const std::size_t types = kinds + counts.times;
        zone.first_offset_ = static_cast<std::int32_t>(number_at(types, 4));
        for (std::size_t i = 0; i < counts.times; ++i) {
            const auto kind = static_cast<std::size_t>(byte_at(kinds + i));
            zone.changes_.push_back({number_at(times + i * 8, 8),
                                     static_cast<std::int32_t>(number_at(types + kind * 6, 4))});
        }
        const std::size_t footer = times + size_of(counts, 8);
        if (byte_at(footer) != '\n') refuse();
        const auto end = bytes_.find('\n', footer + 1);
        if (end == std::string::npos) refuse();
        zone.rule_ = parse_rule(std::string_view(bytes_).substr(footer + 1, end - footer - 1));
    }

private:
    struct Counts {
        std::size_t utc, standard, leaps, times, types, letters;
    };

    [[noreturn]] static void refuse() { throw Fault("is not a zone file of version 2 or later"); }

    unsigned char byte_at(std::size_t at) const {
        if (at >= bytes_.size()) refuse();
        return static_cast<unsigned char>(bytes_[at]);
    }
    std::int64_t number_at(std::size_t at, std::size_t width) const {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < width; ++i) bits = bits << 8 | byte_at(at + i);
        return width == 4 ? static_cast<std::int32_t>(static_cast<std::uint32_t>(bits))
                          : static_cast<std::int64_t>(bits);
    }
    std::size_t count_at(std::size_t at) const {
        const auto count = number_at(at, 4);
        if (count < 0 || count > static_cast<std::int64_t>(zone_file_max)) refuse();
        return static_cast<std::size_t>(count);
    }
    Counts counts_at(std::size_t at) const {
        if (at + header_size > bytes_.size()) refuse();
        if (bytes_.compare(at, 4, "TZif") != 0 || byte_at(at + 4) < '2') refuse();
        return {count_at(at + 20), count_at(at + 24), count_at(at + 28),
                count_at(at + 32), count_at(at + 36), count_at(at + 40)};
    }
    static std::size_t size_of(const Counts& c, std::size_t width) {
        return c.times * width + c.times + c.types * 6 + c.letters + c.leaps * (width + 4) +
               c.standard + c.utc;
    }

    std::string bytes_;
};

Zone Zone::open(std::string_view name, const std::string& folder) {
    Zone zone;
    if (name == "UTC") return zone;
    zone.name_ = name;
    const std::string bytes = is_zone_name(name) ? read_file(folder + "/" + zone.name_) : "";
    if (bytes.size() < header_size) {
        throw Fault(
            fmt::format("the time zone '{}' is not known here; use a name such as "
                        "America/Chicago, and install the package tzdata",
                        name));
    }
    try {
        ZoneReader(bytes).read_into(zone);
    } catch (const Fault& fault) {
        throw Fault(
            fmt::format("the file of time zone '{}' cannot be used: {}", name, fault.what()));
    }
    return zone;
}

std::int32_t Zone::offset_at(Instant instant) const {
    const std::int64_t seconds = instant.seconds();
    if (changes_.empty() || seconds >= changes_.back().at) return offset_by(rule_, seconds);
    const auto later =
        std::upper_bound(changes_.begin(), changes_.end(), seconds,
                         [](std::int64_t at, const Change& change) { return at < change.at; });
    return later == changes_.begin() ? first_offset_ : std::prev(later)->offset;
}

Date Zone::date_of(Instant instant) const {
    const std::int64_t local = instant.seconds() + offset_at(instant);
    const std::int64_t day = local / seconds_per_day - (local % seconds_per_day < 0 ? 1 : 0);
    return Date::of_days(static_cast<std::int32_t>(day));
}

Instant Zone::start_of(Date date) const {
    const std::int64_t midnight = date.days() * seconds_per_day;
    // The day begins at the earliest instant that reads midnight or later on that day. A day that
    // the clock enters by jumping over midnight begins at the jump.
    const auto before = offset_at(Instant::of_seconds(midnight - seconds_per_day));
    const auto after = offset_at(Instant::of_seconds(midnight + seconds_per_day));
    const auto early = Instant::of_seconds(midnight - std::max(before, after));
    const auto late = Instant::of_seconds(midnight - std::min(before, after));
    return date_of(early) == date ? early : late;
}

}  // namespace waymark::clock
