// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application/file.h"

namespace waymark::application {

/// Gives the personas of a demonstration their hours and applications, each at the stage its story
/// tells of. Whoever has an application already keeps it. Throws `Bug` on a real board.
void found_stories(const House& house, const Editions& editions);

}  // namespace waymark::application
