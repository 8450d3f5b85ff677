// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "guide/guide.h"
#include "platform/config/config.h"
#include "platform/house/house.h"

namespace waymark::web {

/// Serves the pages of the board until the process is asked to end (SIGINT, SIGTERM).
/// `ready` is told the port once the first visitor can come. Throws `Fault` when the address or
/// the database cannot be had.
void serve(const config::Config& config, House& house, const guide::Library& library,
           const std::function<void(std::uint16_t port)>& ready);

}  // namespace waymark::web
