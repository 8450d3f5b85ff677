// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "eligibility/eligibility.h"

/// What comes of holding a record against the rules, as the command line and the pages tell it.
namespace waymark::dossier {

struct Record;

/// Two editions that a person may choose between: the one of their own dates, and a newer one whose
/// rules allow it (`better_of`).
struct Choice {
    const scheme::Edition* pinned = nullptr;
    const scheme::Edition* offered = nullptr;
    const scheme::Edition* better = nullptr;  ///< null: both leave the same still to do
    eligibility::Advantage why = eligibility::Advantage::none;
    Hours hours;                   ///< so much less is missing by the better one
    std::size_t requirements = 0;  ///< so many less are open by the better one
};
/// Which editions there are, which is better, and why; three short sentences at most.
std::string sentence(const Choice& choice, Language language);

/// One record judged by one edition, which outlives the verdict.
struct Findings {
    const scheme::Edition* edition = nullptr;
    std::shared_ptr<const Record> record;
    eligibility::Judgement judgement;
    std::vector<eligibility::Addition> additions;  ///< that would close the gap
    std::shared_ptr<const Record> further;         ///< what was asked about; null: nothing
    std::optional<eligibility::WhatIf> what_if;    ///< with it
    std::optional<Choice> choice;                  ///< where another edition may be chosen

    /// The day that decides which edition applies: the milestone the edition names, else `as_of`.
    Date deciding_day(Date as_of) const;
    bool is_in_force(Date as_of) const;
    /// The title a person gave to an entry of the judged dossier; may be empty.
    std::string_view title_of(const eligibility::Entry& entry) const;
};

/// Judges a record, with what would close the gap and what `further` would change. A way that the
/// edition does not have is left open: the nearest is taken.
Findings judged(eligibility::Judge& judge, std::shared_ptr<const Record> record,
                const eligibility::Question& question,
                std::shared_ptr<const Record> further = nullptr);
/// Tells both verdicts of the choice between them.
void put_choice(Findings& pinned, Findings& offered);
/// The nearest to the credential first; of equals, as they were.
void sort_nearest_first(std::vector<Findings>& verdicts);

/// The ways that an edition's requirements name.
std::vector<std::string_view> ways_of(const scheme::Edition& edition);
/// Whether both editions read any file alike, so that one record serves both.
bool read_alike(const scheme::Edition& a, const scheme::Edition& b);

/// One file: its verdicts, the nearest first, or why it cannot be judged.
struct FindingsOfFile {
    std::string file;
    std::vector<Findings> verdicts;
    std::vector<std::string> troubles;  ///< one line each; not empty: cannot be judged
    /// 0: everything is there; 1: something is still to do; 2: it cannot be judged.
    int exit_code() const;
};

/// What outcomes have in common.
struct Occasion {
    Date as_of;
    eligibility::Purpose purpose = eligibility::Purpose::certification;
    Language language = Language::english;
    std::string_view further = {};  ///< file that was asked about; empty: none
};
/// Findings for programs: docs/reference/findings.schema.json describes the text. Whoever asks, the
/// same outcomes give the same bytes.
std::string findings_json(std::span<const FindingsOfFile> outcomes, const Occasion& occasion);

}  // namespace waymark::dossier
