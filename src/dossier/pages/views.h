// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "dossier/pages/forms.h"
#include "dossier/pages/verdicts.h"

/// What the pages of a file show.
namespace waymark::dossier {

/// hours.html
struct HoursPage {
    std::string home;
    std::string basis;
    struct Line {
        std::string path;
        std::string title;
        std::string when;
        std::string amount;
        std::string provenance;
        LineVerdict verdict;
    };
    std::vector<Line> lines;
};

/// line.html
struct LinePage {
    std::string home;
    std::string path;
    std::string title;
    struct Fact {
        std::string name;
        std::string value;
    };
    std::vector<Fact> facts;
    std::vector<std::string> verdicts;
    bool is_frozen = false;
    std::string dispute_path;          ///< to say that it is not right; empty: not now
    std::vector<std::string> dispute;  ///< what was said, and what the board answered
    std::string vouched;               ///< by whom, where its owner cannot change it
    struct Past {
        std::string when;
        std::string what;
    };
    std::vector<Past> past;
};

/// preview.html: what a file would add, before it is kept.
struct PreviewPage {
    std::string home;
    std::string form_token;
    std::string csv;
    std::string count;
    std::string passed_over;
    std::string not_kept;
    std::vector<HoursPage::Line> lines;
    std::string more;
    html::Markup job;  ///< in which job its work was done
};

/// what_if.html
struct WhatIfPage {
    std::string home;
    std::string form_token;
    html::ErrorSummary errors;
    std::vector<html::Markup> fields;
    bool is_asked = false;
    struct Answer {
        std::string credential;
        bool is_useful = false;
        std::vector<std::string> lines;
    };
    std::vector<Answer> answers;
};

}  // namespace waymark::dossier
