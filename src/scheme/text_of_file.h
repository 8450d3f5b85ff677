// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "scheme/edition.h"

namespace waymark::scheme {

/// The bytes of a scheme file, at most one more than the limit, so that the reader refuses it.
Result<std::string, Problem> text_of_file(const std::filesystem::path& path);

}  // namespace waymark::scheme
