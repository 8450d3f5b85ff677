// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "cli/command.h"
#include "platform/config/config.h"

/// What the commands that work on a board have in common.
namespace waymark::cli {

class Terminal;

/// The table of settings as options of the command line (`--public_url URL`), after the command's
/// own.
std::vector<Option> options_with(std::initializer_list<Option> first);

/// The option that names the settings file.
inline constexpr Option config_file = {"config", "FILE", "the settings file", "FILE"};

/// All settings; nothing when they are wrong, which has been told then.
std::optional<config::Settings> settings_of(const Call& call, Terminal& terminal);

/// What the board writes, its owner alone may read: the database, documents, keys, copies.
void keep_to_ourselves();

}  // namespace waymark::cli
