// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "scheme/clause.h"

namespace waymark::scheme {

/// What the end of a certification is tied to.
enum class ExpiryAnchor : std::uint8_t {
    anniversary,
    birthday,
    fixed_date,
    base_credential,
    inherited
};

/// When a certification ends. What an edition does not say is not told; it is then taken that
/// renewing late does not move the day.
struct Expiry {
    ExpiryAnchor anchor = ExpiryAnchor::anniversary;
    Period period{1, Calendar::years};
    int month = 0, day = 0;  ///< of a fixed date
    enum class Years : std::uint8_t { every, odd, even } years = Years::every;
    std::optional<bool> late_keeps_anniversary;
    std::optional<bool> prorated;  ///< a shorter period costs less
    Citation citation;
};

/// What a renewal asks for at its own rhythm: a fee each year, credits every second year.
struct RenewalItem {
    Period every{1, Calendar::years};
    std::vector<Clause> requirements;
};

struct Renewal {
    std::optional<Expiry> expiry;
    std::optional<Period> notice_before;  ///< no fewer than
    bool accepted_only_after_notice = false;
    std::optional<Period> opens_before;
    std::optional<Period> grace;       ///< after expiry
    std::optional<Period> ends_after;  ///< lapsed for good, so long after expiry
    Citation citation;
    std::vector<RenewalItem> items;
};

struct Blueprint {
    std::string domain;  ///< category id
    int percent = 0;
};

/// How an exam is given and scored.
struct Exam {
    std::string id;  ///< the fact that records a sitting
    Text title;
    std::string owner;
    int items = 0, pool = 0, minutes = 0;
    enum class Scale : std::uint8_t { raw, scaled, percent } scale = Scale::raw;
    int lowest = 0, highest = 100, pass = 0;
    std::optional<Period> retest_after;
    std::vector<Blueprint> blueprint;
    bool blueprint_illustrative = false;  ///< the board does not publish its weights
    Citation citation;
};

/// An amount that is due for something, from a day on.
struct Fee {
    std::string item;  ///< application, exam, certification, renewal ...
    Text title;
    Money amount;
    std::optional<Date> from;
    std::optional<Date> until;
    Period every{0, Calendar::years};  ///< zero: once
    bool refundable = false;
    std::string waived_when;  ///< fact
    std::string when;         ///< due only with this fact; empty: always
    Citation citation;
};

/// A limit of time for someone to do something.
struct Clock {
    std::string id;
    Text title;
    Milestone starts = Milestone::application_submitted;
    Period length;
    std::optional<Period> or_else;                ///< a second limit ...
    Milestone or_else_starts = Milestone::as_of;  ///< ... from here; the earlier one ends the clock
    Citation citation;
};

/// How often something may happen within a span.
struct Counter {
    std::string id;
    Text title;
    std::string of;  ///< fact counted
    int at_most = 0;
    std::optional<Period> within;
    Milestone since = Milestone::application_submitted;
    Citation citation;
};

/// A step of the to-do list: when to begin it, counted back from the day one wants to apply.
struct Advice {
    std::string id;
    Text title;
    Text detail;
    Period before{0, Calendar::months};
    std::string clause;  ///< done when this clause is met; empty: by hand
    Citation citation;
};

}  // namespace waymark::scheme
