// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace waymark::words {

/// A text in the program and what stands for it in another language.
struct Entry {
    std::string_view english;
    std::string_view other;
};

/// The Spanish catalogue, sorted by English text; made from locale/ when the program is built.
std::span<const Entry> spanish();

}  // namespace waymark::words
