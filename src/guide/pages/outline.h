// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/html/html.h"
#include "scheme/scheme.h"

namespace waymark::guide {

html::Markup model_html(const scheme::Edition& edition, Language language);
html::Markup comparison_html(const scheme::Edition& left, const scheme::Edition& right,
                             Language language);

}  // namespace waymark::guide
