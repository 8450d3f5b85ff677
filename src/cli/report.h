// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"
#include "cli/verdict.h"

namespace waymark::cli {

/// How many entries of one reason are listed one by one.
inline constexpr std::size_t entries_listed = 8;

/// The findings of one verdict for people: a bar and a sentence for each requirement, what would
/// close the gap, what was not counted and why, what `--if` would add.
std::string report(const Verdict& verdict, const std::string& file, const Inquiry& inquiry,
                   const Terminal& terminal);

/// All schemes that were judged, one a line, the nearest first.
std::string ranking(const Outcome& outcome, const Inquiry& inquiry, const Terminal& terminal);

/// A line for rules that did not apply on the day that decides; empty when they did.
std::string standing_note(const Verdict& verdict, const Inquiry& inquiry);

/// A table of many files, one a line.
std::string summary(const std::vector<Outcome>& outcomes, const Inquiry& inquiry,
                    const Terminal& terminal);

/// A sign for a status: `✓`, or `[x]` where letters are few.
std::string sign_of(eligibility::Status status, const Terminal& terminal);
Color color_of(eligibility::Status status);

}  // namespace waymark::cli
