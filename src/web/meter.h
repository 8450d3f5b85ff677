// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>

#include "platform/http/server.h"
#include "platform/metrics/metrics.h"

namespace waymark::web {

/// Counts what the server answers and how long that takes, and tells it to whoever shows the
/// token. No label holds anything a visitor sent.
class Meter {
public:
    Meter();
    Meter(const Meter&) = delete;
    Meter& operator=(const Meter&) = delete;

    /// The same site, counted. The meter must outlive it.
    http::Site counted(http::Site site);
    /// Whose connections are told; before `run`, and until the meter is asked no more.
    void watch(const http::Server& server) { server_ = &server; }
    /// `/metrics` for Prometheus: `Authorization: Bearer <token>`, or 401.
    http::Handler figures(std::string token);

private:
    void count(const http::Response& response);

    metrics::Registry registry_;
    std::array<metrics::Counter*, 5> answers_{};  ///< 1xx to 5xx
    metrics::Counter* faults_ = nullptr;
    metrics::Histogram* reading_ = nullptr;
    metrics::Histogram* writing_ = nullptr;
    metrics::Gauge* connections_ = nullptr;
    metrics::Gauge* body_bytes_ = nullptr;
    const http::Server* server_ = nullptr;
};

}  // namespace waymark::web
