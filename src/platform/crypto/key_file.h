// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark::crypto {

/// The key of 32 bytes in a file; nothing where there is no file. Throws `Fault` when others than
/// its owner may read it, or it holds anything else.
std::optional<std::string> read_key_file(const std::string& path);

/// Writes a new file that its owner alone may read, whole or not at all, and on the disk before
/// this returns. Throws `Fault`.
void write_key_file(const std::string& path, std::string_view key);

}  // namespace waymark::crypto
