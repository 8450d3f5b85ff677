// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/command.h"

namespace waymark::cli {

/// `waymark serve`: the pages of the board, until the process is asked to end.
int serve(const Call& call, Terminal& terminal);
/// `waymark migrate`: brings the database to the shape this program expects.
int migrate(const Call& call, Terminal& terminal);
/// `waymark config show`: every setting and where it comes from.
int show_config(const Call& call, Terminal& terminal);

/// The settings as options, and what only `serve` takes.
std::span<const Option> serve_options();
std::span<const Option> config_options();

}  // namespace waymark::cli
