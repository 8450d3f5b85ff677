// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/pages/forms.h"

namespace waymark::people {

/// What personas.html shows: people who do not exist, each with a button to go in as them.
struct PersonasView {
    struct Line {
        std::string key;
        std::string name;
        std::string story;
        std::string label;  ///< of the button, for whoever hears it alone
    };
    std::string action;
    std::string letters;  ///< path of the letters that the board sent
    std::string form_token;
    std::vector<Line> candidates;
    std::vector<Line> staff;
};
html::Markup render(const PersonasView& view, const words::Speaker& t);

}  // namespace waymark::people
