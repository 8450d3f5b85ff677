// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/clock/zone.h"

namespace waymark::clock {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;

/// Reads a POSIX time zone rule from the front, piece by piece.
class RuleReader {
public:
    explicit RuleReader(std::string_view text) : whole_(text), rest_(text) {}

    YearlyRule read() {
        YearlyRule rule;
        skip_name();
        rule.standard = -duration();
        if (rest_.empty()) return rule;
        rule.has_daylight = true;
        skip_name();
        rule.daylight = starts_with(',') ? rule.standard + 3600 : -duration();
        rule.begins = change();
        rule.ends = change();
        if (!rest_.empty()) complain();
        return rule;
    }

private:
    [[noreturn]] void complain() const {
        throw Fault(
            fmt::format("the time zone rule '{}' has a form that is not understood; "
                        "choose another zone",
                        whole_));
    }
    bool starts_with(char c) const { return !rest_.empty() && rest_.front() == c; }
    bool take(char c) {
        if (!starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip_name() {
        const bool quoted = take('<');
        const auto end = quoted ? rest_.find('>') : rest_.find_first_of("+-0123456789,");
        if (end == std::string_view::npos || end == 0) complain();
        rest_.remove_prefix(quoted ? end + 1 : end);
    }
    int number() {
        int value = 0;
        const auto before = rest_.size();
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && value < 1000) {
            value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        if (rest_.size() == before) complain();
        return value;
    }
    std::int32_t duration() {
        const bool is_negative = take('-');
        if (!is_negative) take('+');
        std::int32_t seconds = number() * 3600;
        if (take(':')) seconds += number() * 60;
        if (take(':')) seconds += number();
        return is_negative ? -seconds : seconds;
    }
    YearlyRule::Change change() {
        if (!take(',') || !take('M')) complain();
        YearlyRule::Change change;
        change.month = number();
        if (!take('.')) complain();
        change.week = number();
        if (!take('.')) complain();
        change.weekday = number();
        if (take('/')) change.second = duration();
        if (change.month < 1 || change.month > 12 || change.week < 1 || change.week > 5 ||
            change.weekday > 6) {
            complain();
        }
        return change;
    }

    std::string_view whole_;
    std::string_view rest_;
};

std::int64_t moment_of(const YearlyRule::Change& change, int year, std::int32_t offset) {
    const Date first = *Date::of(year, change.month, 1);
    // 1970-01-01 was a Thursday, the fourth day after Sunday.
    const int weekday = ((first.days() + 4) % 7 + 7) % 7;
    Date day = days_after(first, (change.weekday - weekday + 7) % 7 + 7 * (change.week - 1));
    if (day.month() != change.month) day = days_before(day, 7);
    return day.days() * seconds_per_day + change.second - offset;
}

}  // namespace

YearlyRule parse_rule(std::string_view text) { return RuleReader(text).read(); }

std::int32_t offset_by(const YearlyRule& rule, std::int64_t seconds) {
    if (!rule.has_daylight) return rule.standard;
    const auto local_day = static_cast<std::int32_t>((seconds + rule.standard) / seconds_per_day);
    const int year = Date::of_days(local_day).year();
    const auto begins = moment_of(rule.begins, year, rule.standard);
    const auto ends = moment_of(rule.ends, year, rule.daylight);
    // South of the equator daylight saving time runs over the new year.
    const bool is_daylight =
        begins < ends ? seconds >= begins && seconds < ends : seconds >= begins || seconds < ends;
    return is_daylight ? rule.daylight : rule.standard;
}

}  // namespace waymark::clock
