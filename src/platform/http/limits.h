// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace waymark::http {

/// What a client may take of the server. Times are totals, not pauses: a client that sends one
/// byte a second gets no longer than one that sends nothing.
struct Limits {
    using Time = std::chrono::milliseconds;

    std::size_t head_max = std::size_t{16} << 10;     ///< bytes of request line and headers; 431
    std::size_t headers_max = 100;                    ///< number of headers; 431
    std::size_t body_max = std::size_t{65} << 20;     ///< bytes, whatever a route says; 413
    std::size_t bodies_max = std::size_t{512} << 20;  ///< bytes of all bodies in memory; 503
    std::size_t connections_max = 8192;               ///< the next one is answered 503
    std::size_t requests_max = 100'000;               ///< on one connection, which then closes

    Time head_time{15'000};         ///< for the whole head, from its first byte; 408
    Time body_time{30'000};         ///< for the body, and `rate_min` more; 408
    Time write_time{30'000};        ///< for the client to take an answer, and `rate_min` more
    Time idle_time{60'000};         ///< between two requests
    Time linger_time{2'000};        ///< to read what is still coming after an answer that ends it
    Time stop_time{10'000};         ///< for what is in flight when the server stops
    Time sweep_time{1'000};         ///< how often the times are looked at
    std::size_t rate_min = 16'384;  ///< bytes a second that add to body and write time
};

}  // namespace waymark::http
