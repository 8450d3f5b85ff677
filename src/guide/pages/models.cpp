// SPDX-License-Identifier: Apache-2.0
#include "guide/pages/routes.h"

namespace waymark::guide {

void add_models(Pages&, const Library&) {}

}  // namespace waymark::guide
