// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eligibility/plan.h"

namespace waymark::eligibility {

/// Compiles one sum. The nodes of its parts and limits follow in `plan`; `node` is its clause's.
void add_sum(Judge::Plan& plan, const scheme::Sum& sum, std::uint32_t node);

/// Adds a node and its blank finding; returns the index.
std::uint32_t add_node(Judge::Plan& plan, Node node, Finding finding);

}  // namespace waymark::eligibility
