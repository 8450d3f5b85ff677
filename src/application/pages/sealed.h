// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace waymark::application {

/// What sealed.html shows: who read what is kept shut.
struct SealedPage {
    std::string home;
    struct Line {
        std::string when;
        std::string what;
        std::string who;
    };
    std::vector<Line> lines;
};

}  // namespace waymark::application
