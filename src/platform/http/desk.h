// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>

#include "platform/http/proxies.h"
#include "platform/http/server.h"
#include "platform/http/workers.h"

namespace waymark::http {

/// What all connections share: the site they serve, the threads, and what is taken of the limits.
struct Desk {
    const Site site;
    const Limits limits;
    Workers& workers;
    Workers& act_threads;
    const Proxies proxies;
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> body_bytes{0};

    /// Reads the form and runs the site's answer; never throws.
    Response answer(Request& request) const;
    Response refuse(int status, const Request& request) const;
    Plan plan(const Request& request) const;
};

}  // namespace waymark::http
