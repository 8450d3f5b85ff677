// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/hours.h"
#include "scheme/terms.h"

namespace waymark::eligibility {

/// A dossier uses at most so many different categories; each is one bit of `Entry::categories`.
inline constexpr std::size_t category_max = 64;

/// One line of a ledger: a training, a stretch of work, a supervision meeting.
struct Entry {
    std::string id;
    scheme::EntryKind kind = scheme::EntryKind::training;
    scheme::Delivery delivery = scheme::Delivery::unknown;
    scheme::Recognition recognition = scheme::Recognition::unknown;
    scheme::Setting setting = scheme::Setting::unknown;
    scheme::Evidence evidence = scheme::Evidence::self;  ///< how it is shown so far
    std::int8_t duty_share = -1;  ///< percent of duties of the kind asked for; -1: not said
    Date on;                      ///< the day, or the last day of a stretch
    Date begun;                   ///< the first day; equals `on` for a single day
    Hours amount;
    std::uint64_t categories = 0;  ///< bit i: Dossier::categories[i]
    std::uint32_t event = 0;       ///< entries with the same number are one event; 0: its own
    std::uint32_t repeat = 0;      ///< set by `sorted`: 1, 2 … for events that occur again
    std::uint32_t title = 0;       ///< a mark of who read the entry; carried along, never judged
};

/// Something that is so, since a day, perhaps until a day: a diploma, a signature, a score.
struct Fact {
    std::string name;
    scheme::Evidence evidence = scheme::Evidence::self;
    std::optional<Date> on;
    std::optional<Date> until;
    std::optional<std::int64_t> value;  ///< score, percent, words, months
};

/// All the evidence of one person, as the judge reads it. Made by `sorted`, which puts the entries
/// in their one order, so that no result depends on the order in which they were handed in.
struct Dossier {
    std::vector<std::string> categories;  ///< at most category_max, no two alike
    std::vector<Entry> entries;
    std::uint32_t repeat_count = 0;  ///< set by `sorted`: how many events occur again
    std::vector<Fact> facts;
    std::array<std::optional<Date>, scheme::milestone_count> milestones;

    const std::optional<Date>& milestone(scheme::Milestone m) const {
        return milestones[static_cast<std::size_t>(m)];
    }
};

/// The same dossier with entries by day, kind and id, facts by name and day, and the events that
/// occur more than once numbered in `repeat`.
Dossier sorted(Dossier dossier);

/// `stem`, or with so many `+` behind it that no entry of the dossier has it.
std::string unused_id(const Dossier& dossier, std::string stem);

/// Both together. They must have been read with one numbering of events, so that the same training
/// is known again.
Dossier joined(const Dossier& dossier, const Dossier& further);

}  // namespace waymark::eligibility
