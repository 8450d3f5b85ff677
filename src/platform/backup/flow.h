// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

namespace waymark::backup {

/// Takes the next bytes of a backup that is being written.
using Put = std::function<void(std::string_view)>;
/// Gives exactly so many bytes of a backup that is being read; throws `Fault` when it ends before.
using Get = std::function<void(char* bytes, std::size_t count)>;

}  // namespace waymark::backup
