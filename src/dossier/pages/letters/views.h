// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "dossier/pages/forms.h"

/// What the pages around a letter of confirmation show.
namespace waymark::dossier {

/// asked.html
struct AskedPage {
    std::string home;
    std::string form_token;
    struct Letter {
        std::string id;
        std::string path;
        std::string referee;
        std::string email;
        std::string statement;
        std::string sent;
        std::string state;
        std::string_view tag;
        std::string comment;
        bool is_open = false;
        struct Line {
            std::string title;
            std::string outcome;
        };
        std::vector<Line> lines;
    };
    std::vector<Letter> letters;
};

/// attest.html: what somebody outside reads and answers.
struct AttestPage {
    std::string action;
    std::string form_token;  ///< empty for whoever has no session; a referee may have one
    std::string candidate;
    std::string referee;
    std::string statement;  ///< which month and job it states; empty for other hours
    html::ErrorSummary errors;
    std::vector<std::string> shown;
    Boxes lines;
    html::TextArea comment;
    html::TextArea reason;
};

}  // namespace waymark::dossier
