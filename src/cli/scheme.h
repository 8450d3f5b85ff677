// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "cli/command.h"
#include "scheme/load.h"

namespace waymark::cli {

/// `waymark scheme lint|show|compare|schema`: what is said comes from the scheme wing.
int lint_schemes(const Call& call, Terminal& terminal);
int show_scheme(const Call& call, Terminal& terminal);
int compare_schemes(const Call& call, Terminal& terminal);
int write_scheme_schema(const Call& call, Terminal& terminal);

/// The schemes that `--schemes` names, else those that come with waymark; throws `Fault`.
scheme::Shelf shelf_of(const Call& call);
inline constexpr Option schemes_folder = {
    "schemes", "FOLDER", "a folder of schemes, instead of those that come with waymark", "FILE"};

std::span<const Option> scheme_options();
std::span<const Option> show_options();

}  // namespace waymark::cli
