// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/command.h"

namespace waymark::cli {

/// `waymark backup`, `restore` and `move`: the whole board, taken to another place.
int back_up(const Call& call, Terminal& terminal);
int restore(const Call& call, Terminal& terminal);
int move_board(const Call& call, Terminal& terminal);

std::span<const Option> backup_options();
std::span<const Option> move_options();

}  // namespace waymark::cli
