// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "people/people.h"
#include "scheme/scheme.h"

namespace waymark::desk {

/// Writes a backup of the whole board to a new file, shut with the key that comes from these bytes
/// as from a file named with `--key`. Throws `Fault`.
using TakeBackup = std::function<void(const std::string& file, const std::string& key)>;

/// Where the board works: the queue, one application's file, the decision, tasks and letters. All
/// below `/desk`, and `/demonstration/mail`. `editions` must outlive the pages.
people::Pages pages(const std::vector<scheme::Edition>& editions, const TakeBackup& take = {});

}  // namespace waymark::desk
