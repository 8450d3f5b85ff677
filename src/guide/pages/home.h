// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/html/page.h"

namespace waymark::guide {

/// One credential on the first page.
struct OnOffer {
    std::string short_name;
    std::string name;
    std::string summary;
    std::string model_path;
};

/// What home.html shows.
struct Home {
    std::string home;          ///< `/en`
    std::string_view picture;  ///< address; empty without styles
    std::vector<OnOffer> credentials;
};

}  // namespace waymark::guide
