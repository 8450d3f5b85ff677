// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scheme/edition.h"
#include "scheme/show.h"

namespace waymark::words {
class Speaker;
}

/// Two editions side by side, row by row, from their figures alone.
namespace waymark::scheme {

struct ComparisonRow {
    std::string id;  ///< `recognition`, `degree` ...
    std::string title;
    std::vector<Line> a;  ///< what the first asks for, without its sources
    std::vector<Line> b;
    bool is_same = false;
};

struct Comparison {
    std::string a;  ///< short names
    std::string b;
    std::vector<ComparisonRow> rows;
};

Comparison compare(const Edition& a, const Edition& b, const words::Speaker& t);

/// For a terminal: 78 columns at most; rows that differ carry a star.
std::string to_text(const Comparison& comparison, const words::Speaker& t);

}  // namespace waymark::scheme
