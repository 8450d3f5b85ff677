// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::exam {

/// What practice.html shows: where to begin, and how far somebody came.
struct PracticePage {
    struct Domain {
        std::string title;
        std::string path;
        std::string count;  ///< `30 questions`
        std::string told;   ///< `12 answered, 9 of them as fits best`; empty where nobody is known
        std::size_t done = 0;  ///< of 1000, answered as fits best
        bool is_done = false;
    };
    struct Credential {
        std::string title;
        std::vector<Domain> domains;
    };
    std::vector<Credential> credentials;
    std::string home;
    bool is_known = false;  ///< the visitor is signed in: answers are kept for them
    bool has_answers = false;
};

/// What clear.html shows.
struct ClearPage {
    std::string home;
    std::string form_token;
};

/// What question.html shows: one question, or what its answers are worth.
struct QuestionPage {
    struct Reason {
        std::string text;
        std::string why;
        std::string mark;  ///< `Fits best`, `Your answer`; empty for others
        std::string tone;
    };
    html::ErrorSummary errors;
    std::string back;
    std::string domain;
    std::string place;  ///< `Question 3 of 30`
    std::string scene;
    html::Markup answers;  ///< to choose from
    std::string action;
    std::string item;
    std::string form_token;
    std::string verdict;  ///< empty while it is not answered
    std::string question;
    std::vector<Reason> reasons;
    std::string competency;
    std::vector<std::string> ethics;
    std::string next;  ///< path of the next question; empty after the last
};

}  // namespace waymark::exam
