// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scheme/edition.h"

namespace waymark::html {
class Markup;
}
namespace waymark::words {
class Speaker;
}

/// An edition as the Model that people read, made from the figures themselves.
namespace waymark::scheme {

/// One thing said, what lies within it, and where it comes from.
struct Line {
    std::string text;
    std::vector<int> sources = {};        ///< numbers in Model::sources
    std::vector<std::string> marks = {};  ///< "example figure; ask the board"
    std::vector<Line> within = {};
    /// The marks as one remark: "assumed; sources differ".
    std::string remark() const;
    bool is_note = false;  ///< how the line around it is meant; no requirement of its own

    bool operator==(const Line&) const = default;
};

struct Section {
    std::string id;
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<Line> lines;
};

struct SourceLine {
    int number = 0;
    std::string title;
    std::string url;
    std::string seen;
};

struct Model {
    std::string title;
    std::string subtitle;  ///< edition, board and dates
    std::string summary;
    std::vector<Section> sections;
    std::string sources_heading;
    std::vector<SourceLine> sources;
};

Model model_of(const Edition& edition, const words::Speaker& t);

/// For a terminal: 78 columns at most.
std::string to_text(const Model& model);
/// A fragment with its own <h1>; for the body of a page.
html::Markup render(const Model& model, const words::Speaker& t);
html::Markup render(const Line& line, const words::Speaker& t);

}  // namespace waymark::scheme
