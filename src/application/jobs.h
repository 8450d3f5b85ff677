// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::application {

/// Reminds candidates of what is due soon, a draft among it. For a round, once an hour.
void remind(House& house, const std::vector<scheme::Edition>& editions);

}  // namespace waymark::application
