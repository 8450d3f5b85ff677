// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace waymark::cli {

/// `waymark doctor`: looks at all on which the board stands. Nothing is written.
int doctor(const Call& call, Terminal& terminal);

}  // namespace waymark::cli
