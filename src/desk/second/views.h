// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// What waiting.html shows: what waits for a second person, and the way to ask for something.
struct WaitingPage {
    std::string home;
    html::ErrorSummary errors;
    std::string note;   ///< what became of a question that is gone
    std::string alone;  ///< said when nobody else may confirm
    struct Line {
        std::string path;
        std::string title;
        std::string about;
        std::string asked;
        std::string answer{};
        std::string note{};
        bool is_own = false;
    };
    std::vector<Line> lines;
    std::vector<Line> answered;
    html::TextField number;
};

/// What registration.html shows: a number as the office sees it.
struct RegistrationPage {
    std::string home;
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string name;
    std::string number;
    std::string credential;
    std::string standing;
    std::string tone;
    std::string note;          ///< why nothing can be asked for
    std::string alone;         ///< said when nobody else may confirm
    std::string waiting_path;  ///< of what waits already; empty when nothing does
    std::string asked_why;     ///< the holder's words, while they wait for another look
    std::string asked_on;
    html::TextArea answer;
    struct Past {
        std::string holds_from;
        std::string standing;
        std::string reason;
        std::string recorded;
        std::string by;
    };
    std::vector<Past> past;
    bool may_ask = false;
    html::Select change;
    html::Select reason;
    html::DayField day;
    html::TextArea why;
};

/// What proposal.html shows: one question, and the answers to it.
struct ProposalPage {
    std::string home;
    std::string path;
    std::string form_token;
    std::string digest;
    html::ErrorSummary errors;
    std::string title;
    struct Row {
        std::string title;
        std::string text;
        std::string path{};  ///< the text leads there; empty: nowhere
        std::string tone{};  ///< of a mark; empty: plain text
    };
    std::vector<Row> rows;
    std::string warning;  ///< what the act will do besides
    std::string asked;
    std::string ends;
    std::string note;   ///< why this visitor cannot confirm
    std::string alone;  ///< said when nobody else may confirm
    bool is_own = false;
    bool may_answer = false;
    html::TextArea against;
};

/// What export.html shows: the way to a copy of all that the board has.
struct ExportPage {
    std::string home;
    std::string form_token;
    html::ErrorSummary errors;
    std::string alone;         ///< said when nobody else may confirm
    std::string waiting_path;  ///< of a question that waits; empty when none does
    std::string leave;         ///< who confirmed, and until when; empty: ask first
    std::string key;           ///< what the copy will be shut with
    html::TextArea why;
};

/// What look.html shows: a holder's own number, and the way to ask for another look.
struct LookPage {
    std::string home;
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string number;
    std::string register_path;
    std::string standing;
    std::string tone;
    std::string holds_from;
    std::string reason;
    std::string lede;
    std::vector<std::string> answer;  ///< what became of what was asked
    bool may_ask = false;
    html::TextArea why;
};

}  // namespace waymark::desk
