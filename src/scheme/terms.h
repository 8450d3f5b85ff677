// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/hours.h"
#include "base/language.h"

/// The small words of the scheme language: periods, windows, strengths of evidence. A new word here
/// is a new kind of rule; a new figure never needs one.
namespace waymark::scheme {

/// What a ledger line is about. `training` covers initial education and continuing education;
/// `course` is a college course, counted by its credits.
enum class EntryKind : std::uint8_t { training, work, supervision, internship, course };

/// How a training was given.
enum class Delivery : std::uint8_t { unknown, in_person, live_online, self_paced, home_study };

/// What the board thinks of a training: recognized under a program number, accepted by petition,
/// given by a college, or not (yet) recognized.
enum class Recognition : std::uint8_t { unknown, recognized, petitioned, academic, unrecognized };

/// In what capacity work was done.
enum class Setting : std::uint8_t { unknown, paid, volunteer, internship };

/// How strongly something is shown, weakest first. `none` asks for nothing at all.
enum class Evidence : std::uint8_t { none, self, supervisor, document, notarized, authority };

/// Days in a person's file that windows and clocks are counted from.
enum class Milestone : std::uint8_t {
    as_of,  ///< the day of the judgement
    application_opened,
    application_submitted,
    application_received,
    exam_taken,
    certified,      ///< first certification
    cycle_started,  ///< start of the current renewal cycle
    expiry,         ///< end of the current certification
    notice_sent,
    sentence_ended,
    born,
};
inline constexpr std::size_t milestone_count = 11;

/// The unit in which an amount of time is spoken of. A CEU is one clock hour.
enum class Unit : std::uint8_t { hour, ceu, credit };

enum class Calendar : std::uint8_t { days, business_days, months, years };

/// A span in calendar units: 18 months, 10 business days.
struct Period {
    int count = 0;
    Calendar unit = Calendar::days;
};

/// The day `period` after (before) `date`.
Date after(Date date, Period period);
Date before(Date date, Period period);

/// Recency: not earlier than `period` before `anchor`; the first day itself counts. A milestone the
/// file does not have yet is taken to be the day of the judgement.
struct Window {
    Period period;
    Milestone anchor = Milestone::as_of;
};

/// From one milestone through another, both days included.
struct Between {
    Milestone from = Milestone::cycle_started;
    Milestone until = Milestone::expiry;
};

/// Where a figure comes from, and how sure we are of it.
struct Citation {
    std::vector<std::string> sources;  ///< ids in the edition's list of sources
    bool illustrative = false;         ///< made up to show the rule; ask the board
    bool assumed = false;              ///< inferred; no source states it
    std::string choice;                ///< id of the choice made where sources disagree
    Text note;
};

}  // namespace waymark::scheme
