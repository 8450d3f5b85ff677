// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "guide/parts.h"
#include "scheme/scheme.h"

namespace waymark::guide {

/// "Which credential fits me": four questions to ask oneself, and two credentials side by side.
struct Compare {
    std::string home;
    std::string action;
    struct Fit {
        std::string short_name;
        std::string summary;
        std::vector<std::string> recognition;
        std::string model_path;
    };
    std::vector<Fit> fits;
    std::vector<Choice> left, right;
    scheme::Comparison comparison;
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
