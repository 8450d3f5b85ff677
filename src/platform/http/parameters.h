// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "platform/http/http.h"

namespace waymark::http {

/// The parameters of a header, as in `; name="hours"; filename="a \"b\".csv"`: names in lower case,
/// values without quotes. Browsers escape a quote as `%22` or `\"`; a backslash before any other
/// character is itself, since old ones send whole paths.
Fields read_parameters(std::string_view text);

}  // namespace waymark::http
