// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tidy/source.h"

/// Where a rule must be broken, `tests/tidy_exceptions.txt` says so: one line
/// `RULE PATH REASON...`. The list can only shrink: an exception that nothing needs any more is a
/// breach itself.
namespace waymark::tidy {

struct Exception {
    std::string rule;
    std::string path;
    std::string reason;
    std::size_t line = 0;
};

std::vector<Exception> parse_exceptions(std::string_view text);

/// What remains of `breaches`, and the exceptions that excused nothing or give no reason.
Breaches without_exceptions(Breaches breaches, const std::vector<Exception>& exceptions);

}  // namespace waymark::tidy
