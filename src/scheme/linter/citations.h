// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scheme/edition.h"

namespace waymark::scheme {

/// A citation of an edition, and what it stands on.
struct Cited {
    std::string where;  ///< as Places names it
    const Citation* citation = nullptr;
    bool has_figure = false;  ///< it stands for a figure that some source must state
    bool is_covered = false;  ///< here or around it there is a source, or a mark
};
std::vector<Cited> citations_of(const Edition& edition);

/// Does it name a source, or say that there is none?
bool says_where_from(const Citation& citation);

}  // namespace waymark::scheme
