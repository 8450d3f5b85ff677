// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "guide/parts.h"
#include "scheme/scheme.h"

namespace waymark::guide {

/// "Which credential fits me": what to ask oneself, and two credentials side by side.
struct Compare {
    std::string home;
    std::string action;
    /// From the rules of a credential that gives such questions; empty where none does.
    struct Questions {
        std::string title;
        std::string note;
        std::vector<std::string> asked;
    };
    Questions questions;
    struct Fit {
        std::string short_name;
        std::string summary;
        std::vector<std::string> recognition;
        std::string model_path;
    };
    std::vector<Fit> fits;
    std::vector<Choice> left, right;
    std::string a, b;
    /// What is asked, and apart from it how that is meant.
    struct Cell {
        std::string label;
        std::vector<scheme::Line> asked;
        std::string about_notes;
        std::vector<scheme::Line> notes;
    };
    struct Row {
        std::string title;
        std::vector<Cell> cells;  ///< one where both say the same
    };
    std::vector<Row> rows;
};

/// The list of Models.
struct Models {
    struct Line {
        std::string path;
        std::string name;
        std::string official;
        std::string detail;
    };
    struct Group {
        std::string title;
        std::string note;
        std::vector<Line> lines;
    };
    std::vector<Group> groups;
};

/// One Model, and its other editions.
struct Model {
    std::string home;
    std::string check;
    std::vector<Models::Line> contents;
    html::Markup body;
    std::vector<Models::Line> editions;
};

}  // namespace waymark::guide
