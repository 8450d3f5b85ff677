// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::dossier {

/// A candidate's own file: how far they are, hours, papers, jobs, who confirms; and the page that
/// somebody opens from a letter to confirm hours. `editions` must outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions);

}  // namespace waymark::dossier
