// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// An entry and what it counts for.
struct EvidenceLine {
    std::string title;
    std::string amount;
    std::string when;
    std::string shown_by;
    std::string counts;
};

/// What evidence.html shows.
struct EvidenceTable {
    std::vector<EvidenceLine> lines;
};

html::Markup render(const EvidenceTable& view, const words::Speaker& t);

/// What vouched.html shows, as a part of a section: who was asked to confirm its hours and what
/// they said, and the papers.
struct Vouched {
    struct Line {
        std::string title;
        std::string outcome;
    };
    struct Referee {
        std::string name;
        std::string address;
        std::string state;
        std::string tone;
        std::string when;
        std::string comment;
        std::vector<std::string> warnings;
        std::vector<Line> lines;
        std::string since = {};  ///< what became of it after the file was handed in
    };
    std::vector<Referee> referees;
    struct Page {
        std::string path;  ///< empty: may not be opened
        std::string title;
    };
    struct Paper {
        std::string title;
        std::string when;
        std::vector<Page> pages;
        std::string hours_path = {};  ///< where staff say which hours it shows; empty: not theirs
        std::string since = {};
    };
    std::vector<Paper> papers;
};

html::Markup render(const Vouched& view, const words::Speaker& t);

/// What since.html shows: what came after the file was handed in, apart from it.
struct Since {
    bool is_any = false;
    std::string found;  ///< what the rules find of the section with it
    EvidenceTable evidence;
    std::vector<std::string> gone;
    Vouched later;
};

}  // namespace waymark::desk
