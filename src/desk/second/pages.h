// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/application.h"
#include "desk/pages.h"
#include "people/people.h"

namespace waymark::desk {

/// `/desk/second`, what waits for a second person, and `/desk/register`, where a change of standing
/// is asked for. `editions` must outlive the pages.
void add_second_person(people::Pages& pages, const application::Editions& editions,
                       const TakeBackup& take);
/// `/desk/export`.
void add_export(people::Pages& pages, const TakeBackup& take);

}  // namespace waymark::desk
