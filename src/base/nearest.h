// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace waymark {

/// The candidate that a person most likely meant by a misspelled `word`, for a "did you mean";
/// empty when none is near. A third of the letters may differ, and at least one. Words longer than
/// 64 bytes resemble nothing.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);
/// All that are equally near.
std::vector<std::string_view> all_nearest(std::string_view word,
                                          std::span<const std::string_view> candidates);

}  // namespace waymark
