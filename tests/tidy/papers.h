// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "tests/tidy/source.h"

/// What people read about the house stays true.
namespace waymark::tidy {

/// A page of documentation has exactly one title, on its first line.
Breaches check_title(const Source& source);

/// Links to files of the project lead somewhere.
Breaches check_links(const Source& source, const std::filesystem::path& root);

/// `architecture` names each of the folders, as `name/`.
Breaches check_map(std::string_view architecture, const std::vector<std::string>& folders);

/// The folders the map must name: those of the root, of src/ and of src/platform/.
std::vector<std::string> folders_in(const std::filesystem::path& root);

}  // namespace waymark::tidy
