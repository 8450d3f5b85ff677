// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "desk/pages/views.h"

namespace waymark::desk {

/// What act.html shows: the questions of one act.
struct ActFormPage {
    std::string path;  ///< of the application
    std::string action;
    std::string form_token;
    html::ErrorSummary errors;
    std::string title;
    std::vector<std::string> lede;
    std::vector<html::Select> selects;
    std::vector<html::TextArea> areas;
    std::vector<html::TextField> fields;
    std::vector<html::DayField> days;
    std::string button;
};

/// What decide.html shows.
struct DecidePage {
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string name;
    std::string credential;
    std::string recommends;
    std::string note;
    std::vector<SectionLine> sections;
    html::TextArea words;
    struct Button {
        std::string value;
        std::string title;
    };
    std::vector<Button> buttons;
};

}  // namespace waymark::desk
