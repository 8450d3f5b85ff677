// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "tests/tidy/source.h"

/// Who may include whom.
namespace waymark::tidy {

/// What may be seen of each wing from outside: its front door `<wing>/<wing>.h`, and the headers
/// of the wing that the door includes, near or far.
using Doors = std::set<std::string, std::less<>>;
Doors doors_of(const std::vector<Source>& sources);

/// A folder includes only folders below it; of another wing only what its door opens. For the
/// frame alone there are side entrances: `web/` may include a wing's `pages.h` and its `jobs.h`,
/// and `cli/` its `commands.h`. A front door includes nothing of the machine.
Breaches check_ladder(const Source& source, const Doors& doors);

/// `eligibility/`, `psychometrics/` and every `rules/` are pure: nothing of the machine, no store,
/// page or statement, no file, no clock.
Breaches check_purity(const Source& source);

/// A heavy library is included in the one folder that wraps it, and no header that includes it,
/// or includes a header that does, is read outside that folder.
Breaches check_heavy_headers(const std::vector<Source>& sources);

}  // namespace waymark::tidy
