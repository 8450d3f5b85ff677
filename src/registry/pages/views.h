// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::registry {

/// One registration as a line.
struct ListingLine {
    std::string path;
    std::string number;
    std::string name;
    std::string credential;
    std::string standing;
    std::string tone;  ///< the style of the standing's mark
    std::string ends;
};

/// What search.html shows.
struct SearchPage {
    std::string home;
    html::ErrorSummary errors;
    html::TextField asked;
    bool has_asked = false;
    bool has_more = false;
    std::vector<ListingLine> lines;
};

/// What listing.html shows.
struct ListingPage {
    std::string home;
    std::string path;
    ListingLine line;
    std::string official;  ///< the credential's full name
    std::string model_path;
    std::string registered;
    std::string as_of;  ///< the day asked about, in words
    bool is_of_today = true;
    html::ErrorSummary errors;
    html::DayField day;
    struct Past {
        std::string when;
        std::string what;
    };
    std::vector<Past> past;
};

/// What numbers.html shows.
struct NumbersPage {
    std::string home;
    html::ErrorSummary errors;
    html::TextArea numbers;
    html::FileField file;
    std::string form_token;
    struct Line {
        std::string typed;
        std::string name;
        std::string credential;
        std::string standing;
        std::string tone;
        std::string ends;
    };
    std::vector<Line> lines;
};

}  // namespace waymark::registry
