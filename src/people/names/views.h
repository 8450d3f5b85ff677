// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "people/pages/forms.h"

namespace waymark::people {

/// What own.html shows: somebody's names, and a form for a new legal one.
struct OwnNamesView {
    Form form;
    std::string home;
    std::string chosen;
    std::string legal;  ///< empty for whoever works for the board without a file
    std::vector<std::string> previous;
    bool is_registered = false;
    bool was_changed = false;
    std::string wanted;  ///< waits for the board
    std::string asked_on;
    std::string last_no;  ///< why the board said no to the last one
};
html::Markup render(const OwnNamesView& view, const words::Speaker& t);

/// What waiting.html shows: legal names that wait for the board.
struct WaitingNamesView {
    struct Line {
        std::string id;
        std::string name;  ///< chosen
        std::string asked_on;
    };
    std::string home;
    std::vector<Line> lines;
};
html::Markup render(const WaitingNamesView& view, const words::Speaker& t);

/// What answer.html shows: one of them beside the names there are.
struct NameAnswerView {
    Form form;
    std::string home;
    std::string legal;
    std::string wanted;
    std::string reason;
    std::vector<std::string> previous;
};
html::Markup render(const NameAnswerView& view, const words::Speaker& t);

}  // namespace waymark::people
