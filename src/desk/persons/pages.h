// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/application.h"
#include "people/people.h"

namespace waymark::desk {

/// `/desk/persons`: records that may be one person, compared, merged and parted. `editions` must
/// outlive the pages.
void add_persons(people::Pages& pages, const application::Editions& editions);

}  // namespace waymark::desk
