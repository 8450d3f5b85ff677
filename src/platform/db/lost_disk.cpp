// SPDX-License-Identifier: Apache-2.0
#include "platform/db/lost_disk.h"

#include <unistd.h>

#include <cstdlib>

#include <fmt/core.h>

namespace waymark::db {

void end_for_lost_disk(std::string_view what) {
    const auto line = fmt::format(
        "waymark: the disk did not confirm what was written ({}); the program ends so that it "
        "starts again from what is on the disk. Look at the disk.\n",
        what);
    // Whether the line is read or not, the process ends.
    (void)!::write(STDERR_FILENO, line.data(), line.size());
    std::_Exit(exit_lost_disk);
}

}  // namespace waymark::db
