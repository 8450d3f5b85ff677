// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/command.h"

namespace waymark::cli {

/// `waymark check`: what still stands between a person and a credential.
int check(const Call& call, Terminal& terminal);
std::span<const Option> check_options();

}  // namespace waymark::cli
