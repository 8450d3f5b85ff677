// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/schemes.h"
#include "dossier/dossier.h"
#include "eligibility/eligibility.h"

namespace waymark::cli {

/// What `waymark check` was asked, beside the files.
struct Inquiry {
    std::vector<std::string> wanted;
    std::string pathway;
    Date as_of;
    Date latest;          ///< entries after this day are refused
    std::string further;  ///< file of `--if`; empty: none
    Language language = Language::english;
    bool is_renewal = false;
};

using Outcome = dossier::FindingsOfFile;
using Verdict = dossier::Findings;

/// How much of a record has its place in a credential.
struct Fit {
    std::size_t entries = 0;  ///< that count for something asked
    std::size_t places = 0;   ///< clauses and parts that something counts for
    auto operator<=>(const Fit&) const = default;
};
Fit fit_of(const Verdict& verdict);

/// Of many credentials: those that are complete, then those where most of the record counts, then
/// the nearest. Outlines come last, whatever counts in them.
void sort_by_what_counts(std::vector<Verdict>& verdicts);

/// Reads one file and judges it.
Outcome judge_file(const std::string& file, const Inquiry& inquiry, Schemes& schemes);

}  // namespace waymark::cli
