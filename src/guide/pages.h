// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "guide/library.h"
#include "platform/html/page.h"

namespace waymark::guide {

/// The pages of the public guide. `library` must outlive them.
std::vector<html::PageRoute> pages(const Library& library);

}  // namespace waymark::guide
