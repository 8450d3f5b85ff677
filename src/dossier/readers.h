// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "dossier/dossier.h"
#include "dossier/problems.h"

/// The two formats; `bytes` is UTF-8 without a byte order mark. What is wrong goes to `problems`.
namespace waymark::dossier {

Record read_csv(std::string_view bytes, const Reading& reading, Problems& problems);
Record read_json(std::string_view bytes, const Reading& reading, Problems& problems);

}  // namespace waymark::dossier
