// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/application.h"

namespace waymark::desk {

/// Drafts whose time is short, and the page on which they get more.
void add_drafts(people::Pages& pages, const application::Editions& editions);

}  // namespace waymark::desk
