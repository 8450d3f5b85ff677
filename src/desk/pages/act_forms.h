// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/pages/desk_pages.h"

/// What each act of staff asks before it is done, and how the answers are read.
namespace waymark::desk {

/// The fields of an act's page, filled with what was typed.
void add_fields(ActFormPage& view, const people::Visit& visit, const Opened& opened,
                application::Act act, Date today);
/// Does what the form says.
application::Done run(db::Tx& tx, const application::Occasion& now, const people::Visit& visit,
                      const Opened& opened, application::Act act);

}  // namespace waymark::desk
