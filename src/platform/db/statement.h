// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace waymark::db {

/// One statement of the program, with the name by which errors call it (`dossier.entries_of`).
/// Its parameters are `$1` to `$n`. The text never holds a value that a person wrote.
struct Statement {
    std::string_view name;
    std::string_view text;
};

}  // namespace waymark::db
