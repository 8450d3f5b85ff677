// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace waymark::db {

/// What the process ends with when the disk could not promise to keep what was written.
inline constexpr int exit_lost_disk = 74;

/// Ends the process at once, without another write. After a failed fsync the system may have
/// dropped pages that it still shows as written, so neither memory nor a second fsync can be
/// believed; only a fresh start, from the log on the disk, can.
[[noreturn]] void end_for_lost_disk(std::string_view what);

}  // namespace waymark::db
