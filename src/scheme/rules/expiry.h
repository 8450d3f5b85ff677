// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "scheme/policy.h"

/// When a certification ends, and what may be done around that day. The office gives the first end;
/// all else is for renewals.
namespace waymark::scheme {

/// What an end date may depend on besides the edition.
struct Holder {
    std::optional<Date> born;     ///< for `birthday`
    std::optional<Date> tied_to;  ///< end of the base or earlier credential
};

/// The end of a certification that begins on `certified`. Nothing when it depends on a day that
/// the holder does not have.
std::optional<Date> first_expiry(const Expiry& expiry, Date certified, const Holder& holder);

/// The end after the next renewal. A late renewal keeps the anniversary where the edition says so:
/// 20 days after 1 May 2026 leads to 1 May 2027.
std::optional<Date> next_expiry(const Expiry& expiry, Date ended, Date renewed,
                                const Holder& holder);

/// The last day on which the notice is in time; nothing when none is asked for.
std::optional<Date> notice_due(const Renewal& renewal, Date expiry);
bool is_notice_in_time(const Renewal& renewal, Date expiry, Date sent);

/// First day of renewing; nothing when it is always open.
std::optional<Date> opens_on(const Renewal& renewal, Date expiry);
/// Last day of renewing late, the expiry itself when there is no grace.
Date grace_end(const Renewal& renewal, Date expiry);
/// The day after which the certification cannot be renewed any more; nothing when not said.
std::optional<Date> ends_on(const Renewal& renewal, Date expiry);

enum class Stage : std::uint8_t { not_open, open, in_grace, late, ended };
Stage stage_on(const Renewal& renewal, Date expiry, Date day);

/// Continuing education handed in on a day: refused before the notice, where the edition says so.
bool are_credits_accepted(const Renewal& renewal, std::optional<Date> notice_sent, Date day);

}  // namespace waymark::scheme
