// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/command.h"

namespace waymark::cli {

/// `waymark journal verify|checkpoint|keys`: what is said comes from the journal wing.
int verify_journal(const Call& call, Terminal& terminal);
int show_journal_checkpoint(const Call& call, Terminal& terminal);
int show_journal_keys(const Call& call, Terminal& terminal);

std::span<const Option> verify_options();
std::span<const Option> journal_options();

}  // namespace waymark::cli
