// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/check/case.h"
#include "guide/parts.h"

namespace waymark::guide {

/// A requirement with all that lies within it.
struct ToldClause {
    dossier::Standing whole;
    struct Part {
        dossier::Standing standing;
        std::string_view style;  ///< class for how deep it lies in its requirement
    };
    std::vector<Part> within;
};

html::Markup render(const ToldClause& clause, const words::Speaker& t);

/// An entry, or a part of one, and where it was counted or why not.
struct EntryRow {
    std::string title;
    std::string amount;
    std::string where;
    std::string why;
};

/// "Would this training count?": the form, and the answer when it was asked.
struct WhatIfForm {
    std::string action;
    Carried carried;
    ErrorSummary errors;
    NumberField hours;
    std::vector<Choice> categories;
    std::vector<Choice> deliveries;
    bool is_asked = false;
    bool is_useful = false;
    std::vector<std::string> gains;
    std::vector<std::string> reasons;
};
html::Markup render(const WhatIfForm& form, const words::Speaker& t);

/// What findings.html shows.
struct Findings {
    std::string home;
    std::string credential;
    std::string basis;  ///< by which rules, as of which day
    bool is_ready = false;
    std::string verdict;
    std::vector<std::string> explanation;
    std::string other;  ///< rules that may be chosen instead, in words
    Carried by_other;   ///< the same evidence, to be held against it
    std::vector<std::string> next;
    std::vector<ToldClause> open;
    std::vector<ToldClause> complete;
    std::string complete_title;  ///< "3 requirements are complete"
    std::vector<EntryRow> counted;
    std::vector<EntryRow> uncounted;
    std::size_t more_rows = 0;
    std::string passed_over;  ///< columns of the file that were not used
    Carried carried;
    std::string findings;
    std::string download;
    bool is_from_answers = false;
    std::string change;  ///< where the answers can be changed
    std::string again;   ///< where another file is handed in
    html::Markup what_if;
};

/// Tells what the judge found.
Findings tell(const Case& of, const dossier::Findings& found, const words::Speaker& t);

/// Reads what was asked about a further training and answers it.
WhatIfForm answer_what_if(const Case& of, eligibility::Judge& judge, const http::Request& request,
                          const words::Speaker& t);

}  // namespace waymark::guide
