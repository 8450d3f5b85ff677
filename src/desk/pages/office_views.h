// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// What tasks.html shows.
struct TasksPage {
    std::string home;
    std::string form_token;
    html::ErrorSummary errors;
    struct Line {
        std::string id;
        std::string kind;
        std::string note;
        std::string when;
        std::string path;            ///< where it is answered, for whoever may
        bool closes_itself = false;  ///< done by the answer, and in no other way
        bool is_flag = false;        ///< closed with a word of a list
        html::Select word;
        html::TextField outcome;
    };
    std::vector<Line> lines;
};

/// What mail.html shows.
struct MailPage {
    std::string home;
    std::string back;
    bool is_demonstration = false;
    bool is_desk = false;    ///< where letters are held and let go
    bool is_paused = false;  ///< no letter leaves the board
    std::string form_token;
    struct Shelf {
        std::string path;
        std::string words;  ///< the state and how many letters are in it
        bool is_chosen = false;
    };
    std::vector<Shelf> shelves;  ///< all letters, and those in each state
    std::string meaning;         ///< what the chosen state means, and what staff can do
    struct Line {
        std::string path;
        std::string subject;
        std::string to;
        std::string state;
        std::string when;
    };
    std::vector<Line> lines;
};

/// What letter.html shows.
struct LetterPage {
    std::string back;
    std::string path;  ///< of this page; empty where the letter cannot be sent again
    std::string form_token;
    std::string meaning;  ///< what its state means, and what staff can do
    std::string advice;   ///< why it cannot be, and what to do instead
    std::string subject;
    std::string to;
    std::string language;
    std::string state;
    std::string when;
    std::string trouble;
    html::Markup text;
};

}  // namespace waymark::desk
