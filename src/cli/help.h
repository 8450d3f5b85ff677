// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace waymark::cli {

inline constexpr std::string_view version = "0.1.0";

/// All commands, one a line.
std::string overview(Language language, std::size_t width);
/// One command: its usage, options and what it ends with.
std::string help_of(const Command& command, Language language, std::size_t width);
/// The commands that begin with a noun: `scheme`; empty when there is none.
std::string verbs_of(std::string_view noun, Language language, std::size_t width);
/// The man page of the whole program, for man(7).
std::string man_page();
/// docs/reference/command-line.md.
std::string command_reference();
/// A completion script for `bash`, `zsh` or `fish`; empty for another shell.
std::string completion(std::string_view shell);

/// Handlers of `help`, `man` and `completion`.
int help(const Call& call, Terminal& terminal);
int man(const Call& call, Terminal& terminal);
int complete(const Call& call, Terminal& terminal);

}  // namespace waymark::cli
