// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dossier/office/rosters.h"
#include "dossier/pages/forms.h"
#include "dossier/pages/routes.h"

/// Pages on which staff write into somebody's file.
namespace waymark::dossier {

void add_rosters(people::Pages& pages, const ShelfPointer& shelf, const OfficeNeeds& needs);
void add_disputes(people::Pages& pages, const OfficeNeeds& needs);
void add_support(people::Pages& pages, const OfficeNeeds& needs);

people::PageRoute office_show(std::string path, people::PageHandler handler);
people::PageRoute office_act(std::string path, people::PageHandler handler);

}  // namespace waymark::dossier
