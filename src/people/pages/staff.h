// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"

namespace waymark::people {

/// What staff.html shows: who works for the board, and the form that invites somebody.
struct StaffView {
    struct Line {
        std::string id;
        std::string name;
        std::string email;
        std::string roles;  ///< in words
        bool has_second_factor = false;
        bool is_self = false;
    };
    std::string home;
    std::string notice;  ///< what was just done
    std::vector<Line> lines;
    Form invitation;
};
html::Markup render(const StaffView& view, const words::Speaker& t);

}  // namespace waymark::people
