// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::application {

/// What begin.html shows.
struct BeginPage {
    std::string home;
    std::string form_token;
    html::ErrorSummary errors;
    html::Choices credentials;
    struct Earlier {
        std::string path;
        std::string name;
        std::string stage;
        std::string tone;
        std::string when;
    };
    std::vector<Earlier> earlier;
};

/// A section, or a text to sign, as a line of the list.
struct TaskLine {
    std::string path;
    std::string title;
    std::string status;
    std::string tone;
    std::string detail;
};

/// What task_list.html shows: a draft.
struct TaskListPage {
    std::string home;
    std::string path;  ///< of this application
    std::string form_token;
    html::ErrorSummary errors;
    std::string credential;
    std::string edition;
    std::string deadline;
    bool is_deadline_near = false;
    std::string left;     ///< days until then, in words
    std::string offered;  ///< a newer edition that may be chosen
    std::vector<TaskLine> sections;
    std::vector<TaskLine> texts;
};

/// What section.html shows: one section of a draft.
struct SectionPage {
    std::string home;
    std::string path;
    std::string title;
    std::string note;
    std::vector<TaskLine> findings;
    std::vector<std::string> entries;
};

/// What sign.html shows.
struct SignPage {
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string title;
    std::string version;
    struct Statement {
        int number = 0;
        std::string text;
        std::string reason;
    };
    std::vector<Statement> statements;
    std::string signed_by;  ///< who signed and when; empty: not yet
    html::TextField name;
};

/// What check_answers.html shows.
struct CheckPage {
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string credential;
    std::vector<TaskLine> sections;
    std::vector<TaskLine> texts;
    std::string fee;
    bool is_complete = false;  ///< every section is ready
    bool is_signed = false;
};

/// What status.html shows: everything after handing in.
struct StatusPage {
    std::string home;
    std::string path;
    std::string credential;
    std::string edition;
    std::string stage;
    std::string tone;
    std::string turn;
    std::vector<std::string> next;  ///< what happens next, in sentences
    struct Asked {
        std::string what;
        std::string due;
        std::string answer;
        std::string path;  ///< to answer; empty when answered
    };
    std::vector<Asked> asked;
    std::string days_used;
    std::string usual;
    struct Ground {
        std::string clause;
        std::string seen;
        std::vector<std::string> reasons;
        std::string note;
        std::vector<std::string> remedies;
    };
    std::vector<Ground> grounds;
    std::string register_path;
    bool may_withdraw = false;
    bool may_ask_review = false;
    bool may_begin = false;
    struct Past {
        std::string when;
        std::string what;
        std::vector<std::string> sections;  ///< that it was about
    };
    std::vector<Past> past;
};

/// What write.html shows: one question, and a place to write.
struct WritePage {
    std::string action;
    std::string back;
    std::string form_token;
    html::ErrorSummary errors;
    std::string title;
    std::vector<std::string> lede;
    bool wants_words = true;
    html::TextArea words;
    std::string button;
};

}  // namespace waymark::application
