// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "guide/parts.h"

/// Pages that only tell.
namespace waymark::guide {

struct Privacy {
    std::string home;
};
struct Accessibility {
    std::string home;
};
struct Demonstration {
    std::string home;
};

/// What each column of a file of hours means.
struct HoursFile {
    std::string home;
    std::string example;  ///< the whole file
    struct Column {
        std::string name;
        std::string meaning;
        std::string sample;
    };
    std::vector<Column> columns;
    struct Group {
        std::string credential;
        std::vector<std::string> names;
    };
    std::vector<Group> categories;
};

}  // namespace waymark::guide
