// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scheme/edition.h"
#include "scheme/places.h"

namespace waymark::scheme {

/// An edition and where in its file everything stands, as lint needs it.
struct Loaded {
    Edition edition;
    std::string file;
    Places places;
};

Result<Loaded, std::vector<Problem>> read_with_places(std::string_view yaml, std::string_view file,
                                                      const Vocabulary& vocabulary);

}  // namespace waymark::scheme
