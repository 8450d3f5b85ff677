// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "eligibility/eligibility.h"

namespace waymark::cases {

/// What a case says of one clause: `training.ethics short 6` or `work met`.
struct Expectation {
    std::string clause;
    std::string status;
    std::string figure;       ///< hours (or other units) missing; empty: not looked at
    bool is_counted = false;  ///< `counted 40`: the figure is what counts, not what is missing
};

/// One line of a table.
struct Case {
    std::string file;
    int line = 0;
    std::string name;
    std::string scheme;
    Date as_of;
    eligibility::Purpose purpose = eligibility::Purpose::certification;
    eligibility::Dossier dossier;
    std::vector<Expectation> expected;
};

/// Reads every table of a folder. Throws `Fault` with file and line where one cannot be read.
std::vector<Case> read_tables(const std::string& folder);

}  // namespace waymark::cases
