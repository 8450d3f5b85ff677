// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

/// Texts that travel in the program, so that it runs from one file: the shipped schemes, the
/// migrations, the public guide's words.
namespace waymark::files {

struct Shipped {
    std::string_view path;  ///< from the root of the source: `schemes/il-crss/2023-04.yaml`
    std::string_view text;
};

/// All of them, sorted by path.
std::span<const Shipped> shipped();

/// Those below a folder, sorted by path: `shipped_in("migrations")`.
std::span<const Shipped> shipped_in(std::string_view folder);

/// The one at this path; null when there is none.
const Shipped* shipped_at(std::string_view path);

}  // namespace waymark::files
