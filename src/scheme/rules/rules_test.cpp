// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scheme/rules/expiry.h"
#include "scheme/rules/limits.h"
#include "scheme/rules/transition.h"

using namespace waymark;
using namespace waymark::scheme;

namespace {

Date day(std::string_view text) {
    const auto date = parse_date(text);
    REQUIRE(date.has_value());
    return *date;
}

Expiry yearly(ExpiryAnchor anchor = ExpiryAnchor::anniversary) {
    Expiry expiry;
    expiry.anchor = anchor;
    return expiry;
}

Renewal illinois() {
    Renewal renewal;
    renewal.notice_before = Period{30, Calendar::days};
    renewal.accepted_only_after_notice = true;
    return renewal;
}

}  // namespace

TEST_CASE("expiry: a renewal 20 days late keeps the anniversary, unless the edition moves it") {
    const auto ended = day("2026-05-01");
    CHECK(next_expiry(yearly(), ended, day("2026-05-21"), {}) == day("2027-05-01"));
    CHECK(next_expiry(yearly(), ended, day("2026-04-01"), {}) == day("2027-05-01"));
    auto moving = yearly();
    moving.late_keeps_anniversary = false;
    CHECK(next_expiry(moving, ended, day("2026-05-21"), {}) == day("2027-05-21"));
    CHECK(next_expiry(moving, ended, day("2026-04-01"), {}) == day("2027-05-01"));
}

TEST_CASE("expiry: tied to an anniversary, a birthday, a fixed day or another credential") {
    auto fixed = yearly(ExpiryAnchor::fixed_date);
    fixed.month = 9;
    fixed.day = 1;
    fixed.years = Expiry::Years::odd;
    const struct {
        Expiry expiry;
        Holder holder;
        std::string_view certified, first;
    } cases[] = {
        {yearly(), {}, "2024-02-29", "2025-02-28"},
        {yearly(ExpiryAnchor::birthday), {day("1980-06-15"), {}}, "2024-03-01", "2024-06-15"},
        {yearly(ExpiryAnchor::birthday), {day("1980-06-15"), {}}, "2024-06-15", "2025-06-15"},
        {yearly(ExpiryAnchor::birthday), {day("1980-02-29"), {}}, "2024-12-01", "2025-03-01"},
        {fixed, {}, "2024-03-01", "2025-09-01"},
        {fixed, {}, "2025-09-01", "2027-09-01"},
        {fixed, {}, "2025-08-31", "2025-09-01"},
        {yearly(ExpiryAnchor::inherited), {{}, day("2018-04-30")}, "2017-10-01", "2018-04-30"},
        {yearly(ExpiryAnchor::base_credential),
         {{}, day("2026-01-31")},
         "2025-07-01",
         "2026-01-31"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.certified);
        CHECK(first_expiry(c.expiry, day(c.certified), c.holder) == day(c.first));
    }
    CHECK(first_expiry(yearly(ExpiryAnchor::birthday), day("2024-01-01"), {}) == std::nullopt);
    CHECK(next_expiry(yearly(ExpiryAnchor::birthday), day("2024-06-15"), day("2024-06-01"),
                      {day("1980-06-15"), {}}) == day("2025-06-15"));
    CHECK(next_expiry(fixed, day("2025-09-01"), day("2025-08-01"), {}) == day("2027-09-01"));
    CHECK(next_expiry(yearly(ExpiryAnchor::inherited), day("2018-04-30"), day("2018-04-01"), {}) ==
          day("2019-04-30"));
}

TEST_CASE("expiry: a birthday after a late or a short renewal is never too early") {
    auto moving = yearly(ExpiryAnchor::birthday);
    moving.late_keeps_anniversary = false;
    const Holder january{day("1980-01-05"), {}};
    CHECK(next_expiry(moving, day("2026-01-05"), day("2026-12-01"), january) == day("2028-01-05"));
    moving.period = Period{6, Calendar::months};
    CHECK(next_expiry(moving, day("2026-01-05"), day("2026-01-05"), january) == day("2027-01-05"));
    const Holder leap{day("1980-02-29"), {}};
    moving.period = Period{1, Calendar::years};
    CHECK(next_expiry(moving, day("2024-02-29"), day("2024-02-01"), leap) == day("2025-03-01"));
    CHECK(next_expiry(moving, day("2027-03-01"), day("2027-02-01"), leap) == day("2028-02-29"));
}

TEST_CASE("renewal: a notice 30 days before is in time, one 29 days before is not") {
    const auto renewal = illinois();
    const auto expiry = day("2026-05-01");
    CHECK(notice_due(renewal, expiry) == day("2026-04-01"));
    CHECK(is_notice_in_time(renewal, expiry, day("2026-04-01")));
    CHECK_FALSE(is_notice_in_time(renewal, expiry, day("2026-04-02")));
    CHECK(is_notice_in_time(Renewal(), expiry, day("2026-04-30")));
}

TEST_CASE("renewal: credits sent before the notice are refused") {
    const auto renewal = illinois();
    CHECK_FALSE(are_credits_accepted(renewal, std::nullopt, day("2026-04-01")));
    CHECK_FALSE(are_credits_accepted(renewal, day("2026-04-01"), day("2026-03-31")));
    CHECK(are_credits_accepted(renewal, day("2026-04-01"), day("2026-04-01")));
    CHECK(are_credits_accepted(Renewal(), std::nullopt, day("2026-04-01")));
}

TEST_CASE("renewal: opens before expiry, goes on through the grace, ends for good") {
    Renewal renewal;
    renewal.opens_before = Period{60, Calendar::days};
    renewal.grace = Period{30, Calendar::days};
    renewal.ends_after = Period{6, Calendar::months};
    const auto expiry = day("2026-05-01");
    CHECK(opens_on(renewal, expiry) == day("2026-03-02"));
    CHECK(grace_end(renewal, expiry) == day("2026-05-31"));
    const struct {
        std::string_view on;
        Stage stage;
    } cases[] = {
        {"2026-03-01", Stage::not_open}, {"2026-03-02", Stage::open},
        {"2026-05-01", Stage::open},     {"2026-05-02", Stage::in_grace},
        {"2026-05-31", Stage::in_grace}, {"2026-06-01", Stage::late},
        {"2026-11-01", Stage::late},     {"2026-11-02", Stage::ended},
    };
    for (const auto& c : cases) {
        CAPTURE(c.on);
        CHECK(stage_on(renewal, expiry, day(c.on)) == c.stage);
    }
}

TEST_CASE("exam: day 89 is refused, day 90 allowed; 67 and 499 are short, 68 and 500 pass") {
    Exam exam;
    exam.retest_after = Period{90, Calendar::days};
    const auto taken = day("2026-01-01");
    CHECK_FALSE(may_retest(exam, taken, days_after(taken, 89)));
    CHECK(may_retest(exam, taken, days_after(taken, 90)));
    exam.pass = 68;
    CHECK_FALSE(is_passed(exam, 67));
    CHECK(is_passed(exam, 68));
    exam.pass = 500;
    CHECK_FALSE(is_passed(exam, 499));
    CHECK(is_passed(exam, 500));
}

TEST_CASE("clock: of two limits the earlier one ends it; business days skip the weekend") {
    Clock clock;
    clock.length = Period{30, Calendar::days};
    clock.or_else = Period{10, Calendar::business_days};
    CHECK(clock_end(clock, day("2026-03-02")) == day("2026-04-01"));
    CHECK(clock_end(clock, day("2026-03-02"), day("2026-03-06")) == day("2026-03-20"));
    CHECK(clock_end(clock, day("2026-03-02"), day("2026-03-30")) == day("2026-04-01"));
}

TEST_CASE("counter: four tries within two years, counted from the application") {
    Counter counter;
    counter.at_most = 4;
    counter.within = Period{2, Calendar::years};
    const std::vector<Date> tries{day("2023-01-10"), day("2024-06-01"), day("2024-12-01"),
                                  day("2025-06-01")};
    CHECK(times_left(counter, tries, std::nullopt, day("2025-12-01")) == 1);
    CHECK(times_left(counter, tries, day("2024-11-01"), day("2025-12-01")) == 2);
    CHECK(times_left(counter, tries, std::nullopt, day("2024-12-01")) == 1);
    counter.within.reset();
    CHECK(times_left(counter, tries, std::nullopt, day("2025-12-01")) == 0);
}

TEST_CASE("fee: the amount of the day, a fee for a fact first, and a waiver") {
    Fee old_fee, new_fee, discount;
    old_fee.item = new_fee.item = discount.item = "exam";
    old_fee.amount = {12500};
    old_fee.until = day("2024-12-31");
    new_fee.amount = {20000};
    new_fee.from = day("2025-01-01");
    new_fee.waived_when = "scholarship";
    discount.amount = {18000};
    discount.when = "graduate";
    const std::vector<Fee> fees{old_fee, new_fee, discount};
    const std::vector<std::string> graduate{"graduate"}, scholar{"scholarship"};
    CHECK(fee_due(fees, "exam", day("2024-12-31"), {}).amount() == Money{12500});
    CHECK(fee_due(fees, "exam", day("2025-01-01"), {}).amount() == Money{20000});
    CHECK(fee_due(fees, "exam", day("2025-01-01"), graduate).amount() == Money{18000});
    CHECK(fee_due(fees, "exam", day("2025-01-01"), scholar).amount() == Money{0});
    CHECK(fee_due(fees, "exam", day("2025-01-01"), scholar).is_waived);
    CHECK(fee_due(fees, "copy", day("2025-01-01"), {}).fee == nullptr);
}

TEST_CASE("pin: an application stays with the edition of its anchor; a newer one is offered") {
    Edition old_rules, new_rules;
    old_rules.credential = new_rules.credential = "x";
    old_rules.until = day("2021-01-01");
    old_rules.anchor = Milestone::application_received;
    new_rules.anchor = Milestone::application_received;
    new_rules.from = day("2021-01-02");
    const Edition* const editions[] = {&old_rules, &new_rules};
    Milestones milestones;
    auto& received = milestones[static_cast<std::size_t>(Milestone::application_received)];
    received = day("2021-01-01");
    CHECK(pin(editions, "x", milestones, day("2021-06-01")).edition == &old_rules);
    CHECK(pin(editions, "x", milestones, day("2021-06-01")).offered == nullptr);
    old_rules.better_of = true;
    CHECK(pin(editions, "x", milestones, day("2021-06-01")).offered == &new_rules);
    received = day("2021-01-02");
    CHECK(pin(editions, "x", milestones, day("2021-06-01")).edition == &new_rules);
    CHECK(pin(editions, "x", milestones, day("2021-06-01")).offered == nullptr);
    CHECK(pin(editions, "other", milestones, day("2021-06-01")).edition == nullptr);
}

TEST_CASE("choose: where no edition is in force, the newest that has begun, else the first") {
    Edition early;
    early.credential = "x";
    early.from = day("2020-01-01");
    early.until = day("2020-12-31");
    Edition late = early;
    late.from = day("2023-01-01");
    late.until = day("2023-12-31");
    const Edition* editions[] = {&early, &late};
    CHECK(choose(editions, "x", {}, day("2020-06-01")).edition == &early);
    CHECK(choose(editions, "x", {}, day("2021-06-01")).edition == &early);
    CHECK(choose(editions, "x", {}, day("2024-06-01")).edition == &late);
    CHECK(choose(editions, "x", {}, day("2019-06-01")).edition == &early);
    CHECK(choose(editions, "y", {}, day("2020-06-01")).edition == nullptr);
}
