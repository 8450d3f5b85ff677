// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// What drafts.html shows: applications that are not handed in and whose time is short.
struct DraftsPage {
    std::string home;
    struct Line {
        std::string name;
        std::string credential;
        std::string ends;
        std::string path;  ///< to give more time; empty: not this visitor, or their own
    };
    std::vector<Line> lines;
};

/// What more_time.html shows.
struct MoreTimePage {
    std::string home;
    std::string action;
    std::string form_token;
    html::ErrorSummary errors;
    std::string name;
    std::string credential;
    std::string ends;
    html::TextArea why;
    html::DayField until;
};

}  // namespace waymark::desk
