// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tidy/source.h"

/// How long things may be.
namespace waymark::tidy {

/// Lines in a file and columns in a line, by kind of file.
Breaches check_size(const Source& source);

/// Units in one folder: a source with its header and page counts once, its test not at all.
Breaches check_folders(const std::vector<Source>& sources);

/// A function as far as its size goes.
struct Function {
    std::string name;
    std::size_t line = 0;
    std::size_t lines = 0;
    std::size_t parameters = 0;
    std::size_t depth = 0;  ///< nested if, for, while, switch, do, try
};

/// The functions defined in a file; tests made by a macro are not among them.
std::vector<Function> functions_in(std::string_view code);

Breaches check_functions(const Source& source);

}  // namespace waymark::tidy
