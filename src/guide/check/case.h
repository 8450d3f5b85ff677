// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dossier/dossier.h"
#include "eligibility/eligibility.h"
#include "guide/answers.h"
#include "guide/library.h"

namespace waymark::guide {

/// A dossier larger than this does not travel with the page; for a download it is handed in again.
inline constexpr std::size_t carried_max = std::size_t{256} << 10;

/// The longest name of a file that is told back, in bytes.
inline constexpr std::size_t file_name_max = 120;

/// One person's evidence and the edition it is held against, as one request brings it.
struct Case {
    const scheme::Edition* edition = nullptr;
    std::string pathway;  ///< empty: the nearest
    Date as_of;
    std::string file;  ///< what the evidence is called
    std::shared_ptr<const dossier::Record> record;
    /// Newer rules the person may choose instead, and the evidence read by them; or null both.
    const scheme::Edition* offered = nullptr;
    std::shared_ptr<const dossier::Record> record_by_offered;
    http::Fields carried;  ///< brings the same case again; empty when it is too large
    bool is_from_answers = false;

    eligibility::Question question() const { return {as_of, pathway}; }
    /// Judged by the edition and by the one offered: the better first. From then on the case is
    /// that of the better one.
    std::vector<dossier::Findings> judge();
};

/// What kept a case from being made.
struct NoCase {
    bool is_without_scheme = false;
    bool is_without_file = false;
    std::vector<std::string> problems;
    std::size_t more = 0;
};

/// From an uploaded file, a dossier that travelled with the page, or answers to questions.
Result<Case, NoCase> case_of(const Library& library, const http::Request& request,
                             const words::Speaker& t);

}  // namespace waymark::guide
