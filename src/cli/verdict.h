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

/// Reads one file and judges it.
Outcome judge_file(const std::string& file, const Inquiry& inquiry, Schemes& schemes);

}  // namespace waymark::cli
