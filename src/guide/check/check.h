// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guide/parts.h"

namespace waymark::guide {

/// The door to "Check my hours": which credential, and how to tell us.
struct CheckStart {
    std::string action;
    ErrorSummary errors;
    Choices schemes;
    Choices by;
};

/// One page of questions.
struct Questionnaire {
    std::string action;
    std::string back;        ///< where the first page leads back to
    std::string credential;  ///< short name
    ErrorSummary errors;
    Carried carried;
    struct Segment {
        std::string name;
        std::string_view style;  ///< class of the step indicator
        bool is_here = false;
    };
    std::vector<Segment> segments;
    int number = 1;  ///< of the page, from one
    std::string title;
    std::string intro;
    std::vector<std::string> notes;  ///< of the rules, about several fields
    std::vector<html::Markup> fields;
    bool is_first = true;
};

/// All answers, to look at before they are judged.
struct Review {
    std::string action;
    std::string findings;  ///< where the answers are judged
    std::string credential;
    Carried carried;
    struct Row {
        std::string question;
        std::string answer;
    };
    struct Group {
        std::string title;
        std::string_view step;  ///< value of the button that leads back
        std::vector<Row> rows;
    };
    std::vector<Group> groups;
};

/// The largest file that the page takes from anyone: some 60,000 entries. The command line reads
/// more.
inline constexpr std::size_t page_file_max = std::size_t{4} << 20;

/// Handing in a file.
struct FilePage {
    std::string action;
    std::string home;
    ErrorSummary errors;
    std::string error;
    std::string scheme;
    std::string credential;
    Choices ways;  ///< empty when there is only one way
    std::size_t bytes_max = 0;
};

}  // namespace waymark::guide
