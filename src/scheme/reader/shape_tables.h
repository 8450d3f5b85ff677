// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scheme/reader/shapes.h"

/// The tables of the grammar, by topic. Read them through shapes.h.
namespace waymark::scheme {

std::span<const Shape> clause_shapes();
std::span<const Shape> policy_shapes();
std::span<const Shape> file_shapes();

}  // namespace waymark::scheme
