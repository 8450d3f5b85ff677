// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/acts.h"

namespace waymark::desk {

/// Founds the personas of a demonstration and tells their stories: files, applications, a register
/// with people in it. Everything is done by the acts people use. Done once; what was told already
/// is left as it is. Throws `Bug` on a real board.
void found_demonstration(House& house, const application::Editions& editions);

}  // namespace waymark::desk

/// The board's own side of the table: which acts staff do on which page, and who may.
