// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace waymark::cli {

/// The bytes of a file, or of standard input for `-`; an error is one line that says what to do.
/// Reads no more than `bytes_max` and one.
Result<std::string, std::string> read_bytes(const std::string& file, std::size_t bytes_max,
                                            Language language);

/// The files that operands mean: a folder stands for the dossiers in it (`.csv`, `.tsv`, `.json`),
/// by name.
struct Files {
    std::vector<std::string> names;
    bool are_many = false;  ///< a folder or several files: told as a summary
};
Result<Files, std::string> files_of(const std::vector<std::string_view>& operands,
                                    Language language);

}  // namespace waymark::cli
