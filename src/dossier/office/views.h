// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/html/parts/parts.h"

/// What the pages of class lists show.
namespace waymark::dossier {

/// One line of a list, and what became, or would become, of it.
struct AttendeeView {
    std::string name;
    std::string contact;
    std::string amount;
    std::string outcome;
    std::string_view tone;
};

/// roster_list.html
struct RosterListPage {
    std::string home;
    struct Line {
        std::string path;
        std::string title;
        std::string provider;
        std::string when;
        std::string state;
    };
    std::vector<Line> lines;
};

/// roster.html: a list that was recorded, or one before it is kept.
struct RosterPage {
    std::string home;
    std::string form_token;
    std::string title;
    std::string provider;
    std::string when;
    std::string count;
    std::vector<AttendeeView> lines;
    bool is_preview = false;
    html::Carried carried;  ///< of a preview: what was typed, and the file
    std::string undo_path;  ///< empty for a preview, and for a list that is undone
    bool is_undone = false;
};

}  // namespace waymark::dossier
