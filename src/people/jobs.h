// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/visit.h"

namespace waymark::people {

/// Takes away sessions, links, codes and counts that have run out. For a round, once an hour.
void sweep(House& house);

}  // namespace waymark::people
