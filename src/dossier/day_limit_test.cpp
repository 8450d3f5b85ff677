// SPDX-License-Identifier: Apache-2.0
#include "dossier/day_limit.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace waymark;
using namespace waymark::dossier;
using eligibility::Entry;

namespace {

Entry entry(int first_day, int last_day, std::int64_t hours) {
    Entry made;
    made.begun = Date::of_days(first_day);
    made.on = Date::of_days(last_day);
    made.amount = Hours::of_hours(hours);
    return made;
}

/// The same question answered the slow way: there is a way to spread the hours exactly when the
/// entries that lie within any span of days fit into that span (Hall's condition for intervals).
bool fits(const std::vector<Entry>& entries, int days) {
    for (int from = 0; from < days; ++from) {
        for (int until = from; until < days; ++until) {
            std::int64_t inside = 0;
            for (const Entry& e : entries) {
                if (e.begun.days() >= from && e.on.days() <= until) inside += e.amount.parts();
            }
            if (inside > (until - from + 1) * Hours::of_hours(24).parts()) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("hours that fit into their days are never refused") {
    CHECK_FALSE(entry_beyond_the_day({}).has_value());
    const std::vector<Entry> full = {entry(1, 1, 12), entry(1, 1, 12), entry(2, 2, 24)};
    CHECK_FALSE(entry_beyond_the_day(full).has_value());
    // A month of work leaves room for a long training day within it.
    const std::vector<Entry> work = {entry(0, 29, 160), entry(10, 10, 24)};
    CHECK_FALSE(entry_beyond_the_day(work).has_value());
    const std::vector<Entry> long_ago = {entry(-9000, -9000, 12), entry(-9000, -9000, 12)};
    CHECK_FALSE(entry_beyond_the_day(long_ago).has_value());
}

TEST_CASE("more than 24 hours in one day are found, and named") {
    const std::vector<Entry> day = {entry(1, 1, 12), entry(1, 1, 13), entry(5, 5, 1)};
    CHECK(entry_beyond_the_day(day) == 1);
    const std::vector<Entry> stretch = {entry(0, 9, 140), entry(0, 9, 101)};
    CHECK(entry_beyond_the_day(stretch).has_value());
}

TEST_CASE("a college's credits are not hours of a day") {
    Entry course = entry(1, 1, 45);
    course.recognition = scheme::Recognition::academic;
    CHECK_FALSE(is_longer_than_its_days(course));
    CHECK_FALSE(entry_beyond_the_day(std::vector<Entry>{course, entry(1, 1, 24)}).has_value());
    CHECK(is_longer_than_its_days(entry(1, 1, 45)));
    CHECK(is_longer_than_its_days(entry(1, 2, 49)));
}

TEST_CASE("the quick answer is the exact one") {
    std::mt19937 random(20260309);
    const auto below = [&random](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(limit));
    };
    int refused = 0;
    constexpr int days = 6;
    for (int round = 0; round < 3000; ++round) {
        std::vector<Entry> entries;
        for (int i = 0, count = 1 + below(7); i < count; ++i) {
            const int first = below(days);
            const int last = first + below(days - first);
            entries.push_back(entry(first, last, below(24 * (last - first + 1)) + 1));
        }
        const bool found = entry_beyond_the_day(entries).has_value();
        refused += found ? 1 : 0;
        REQUIRE(found == !fits(entries, days));
    }
    CHECK(refused > 300);
    CHECK(refused < 2700);
}
