// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/parts/parts.h"

namespace waymark::desk {

/// What list.html shows: pairs that may be one person, and those that were merged.
struct PersonsPage {
    std::string home;
    html::ErrorSummary errors;
    struct Line {
        std::string path;
        std::string one;
        std::string other;
        std::string when;
        std::string by{};
    };
    std::vector<Line> pairs;
    std::vector<Line> merged;
    html::TextField first;
    html::TextField second;
};

/// What compare.html shows: two records side by side.
struct ComparePage {
    std::string home;
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string one;  ///< how each column is called
    std::string other;
    struct Row {
        std::string what;
        std::string one;
        std::string other;
        std::string mark{};  ///< said of both: `The same`
    };
    std::vector<Row> rows;
    std::vector<std::string> effects;  ///< what merging would do beside the usual
    std::string trouble;               ///< why they cannot be merged
    html::Choices kept;
    html::TextArea reason;
    bool is_suspected = false;  ///< a task asks about them
    html::TextArea apart;
};

/// What merged.html shows: two records that are one person.
struct MergedPage {
    std::string home;
    std::string path;
    std::string form_token;
    html::ErrorSummary errors;
    std::string kept;
    std::string merged;
    std::string kept_email;
    std::string merged_email;
    std::string when;
    std::string by;
    std::string why;
    html::TextArea reason;
};

}  // namespace waymark::desk
