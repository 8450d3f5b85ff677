// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "scheme/loaded.h"

/// What an edition says that cannot be right, though each line reads well: sums that cannot be
/// reached, ways nobody can take, names that lead nowhere, figures without a source.
namespace waymark::scheme {

/// Problems within one edition, in the order of its file.
std::vector<Problem> lint(const Loaded& loaded);
std::vector<Problem> lint(const Edition& edition);

/// Problems between editions: those of one credential that overlap in time or leave a gap, and an
/// overlay that asks for less than its floor.
std::vector<Problem> lint_together(std::span<const Loaded> editions);

bool has_error(std::span<const Problem> problems);

}  // namespace waymark::scheme
