// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/hours.h"
#include "base/id.h"
#include "eligibility/dossier.h"
#include "scheme/scheme.h"

/// What a ledger may hold. Pure.
namespace waymark::dossier {

using EmploymentId = Id<struct EmploymentTag>;

/// What a line says was done.
struct Claim {
    scheme::EntryKind kind = scheme::EntryKind::training;
    std::string title;
    std::string event;  ///< kind and folded name; lines that share it are one event
    Date begun;
    Date on;  ///< the last day; the only one for a single day
    Hours amount;
    scheme::Delivery delivery = scheme::Delivery::unknown;
    scheme::Recognition recognition = scheme::Recognition::unknown;
    scheme::Setting setting = scheme::Setting::unknown;
    scheme::Evidence evidence = scheme::Evidence::self;
    int duty_share = -1;  ///< percent of duties of the kind asked for; -1: not said
    std::vector<std::string> categories;
    EmploymentId employment = {};  ///< the job it was done in; empty when in none

    bool operator==(const Claim&) const = default;
};

/// A person's ledger holds at most so many entries.
inline constexpr std::size_t ledger_max = 20'000;

enum class LineRefusal : std::uint8_t {
    no_such_line,         ///< nor is a line of somebody else's file one of this file
    frozen,               ///< somebody confirmed it; it stands as confirmed
    corrected_meanwhile,  ///< a later line has taken its place
    beyond_the_day,       ///< with the other entries this makes more than 24 hours a day
    no_amount,            ///< zero hours, or a stretch that ends before it begins
    too_many_categories,  ///< more different ones in one file than are kept apart
    too_many_lines,
    no_such_employment,
};

/// Why these claims cannot all stand together in one file.
std::optional<LineRefusal> trouble_with(std::span<const Claim> claims);

/// The claim as its owner alone can make it: by their own word.
Claim as_own_word(Claim claim);
/// The claim as somebody who saw it confirms it.
Claim as_confirmed(Claim claim);

/// The entry a claim is for the judge; categories, event and title are numbered by the caller.
eligibility::Entry entry_of(const Claim& claim);

}  // namespace waymark::dossier
