// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/command.h"

namespace waymark::cli {

/// A command and what it was called with. `command` is null when only help or the version is asked.
struct Parsed {
    const Command* command = nullptr;
    std::string_view noun;  ///< `scheme`, when help is asked for all that begins with it
    Call call;
    bool wants_help = false;
    bool wants_version = false;
};

/// Reads the words after the name of the program; an error is one line that says what to do.
/// Options are `--name value` or `--name=value`; after `--` everything is an operand, and a lone
/// `-` is one too.
Result<Parsed, std::string> parse(std::span<const std::string_view> words, Language language);

}  // namespace waymark::cli
