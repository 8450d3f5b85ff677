// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/config/config.h"

namespace waymark::config {

/// Reads a TOML text of plain `name = value` lines into the settings; says what is wrong with it,
/// by file and line. `path` is only for these words.
void read_toml(std::string_view text, const std::string& path, Settings& settings,
               Complaints& complaints);

}  // namespace waymark::config
