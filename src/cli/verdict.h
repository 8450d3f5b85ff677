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

/// One dossier judged against one edition.
struct Verdict {
    Schemes::Ready* by = nullptr;
    const scheme::Edition* offered = nullptr;  ///< newer rules the person may choose instead
    std::shared_ptr<const dossier::Record> record;
    std::shared_ptr<const dossier::Record> further;  ///< of `--if`; null: none
    eligibility::Judgement judgement;
    std::vector<eligibility::Addition> additions;
    std::optional<eligibility::WhatIf> what_if;

    const scheme::Edition& edition() const { return by->edition; }
    /// The title a person gave to an entry of the judged dossier; may be empty.
    std::string_view title_of(const eligibility::Entry& entry) const;
};

/// One file: its verdicts, the nearest to the credential first, or why it cannot be judged.
struct Outcome {
    std::string file;
    std::vector<Verdict> verdicts;
    std::vector<std::string> troubles;  ///< one line each; not empty: cannot be judged
    int exit_code() const;
};

/// Reads one file and judges it.
Outcome judge_file(const std::string& file, const Inquiry& inquiry, Schemes& schemes);

/// How many requirements, of those that are held against anyone, are not met.
std::size_t open_requirements(const eligibility::Judgement& judgement);

}  // namespace waymark::cli
