// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "dossier/office/rosters.h"
#include "dossier/papers/documents.h"
#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::dossier {

/// A candidate's own file: hours, papers, jobs, who confirms; and the page that
/// somebody opens from a letter to confirm hours. `own` are the credentials this board grants, in
/// the order they are shown. A paper begins in `first_state`: `pending` where a scanner looks at it
/// before anybody else opens it. Staff write class lists and
/// transcripts into files, with what `needs` knows. `editions` must outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions,
                    const std::vector<std::string>& own,
                    PageState first_state = PageState::unchecked, const OfficeNeeds& needs = {});

}  // namespace waymark::dossier
