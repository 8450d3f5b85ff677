// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

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
    };
    std::vector<Paper> papers;
};

}  // namespace waymark::desk
