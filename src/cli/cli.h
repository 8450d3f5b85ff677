// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace waymark::cli {

/// Runs the program with the words after its name; returns what the process ends with.
int run(std::span<const std::string_view> words);

}  // namespace waymark::cli
