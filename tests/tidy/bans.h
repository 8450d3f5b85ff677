// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tidy/source.h"

/// What the house does without.
namespace waymark::tidy {

/// std::regex, <iostream> and <format> in the house, `using namespace` in headers, statements
/// built from strings, a mark for later work without the number of its issue.
Breaches check_bans(const Source& source);

/// The licence in the first line of code; the include guard of headers; an ending line break.
Breaches check_opening(const Source& source);

}  // namespace waymark::tidy
