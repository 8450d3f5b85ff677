// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/date.h"
#include "platform/http/http.h"

namespace waymark::web {

/// Pages for everybody that were made already, such as a person's page on the register. One is
/// given again while it is the same day and nobody wrote to the database since it was made.
class KeptPages {
public:
    /// Together they take no more than this; with the next one all are made anew.
    static constexpr std::size_t bytes_max = 8 << 20;

    /// As of when a page is told; read before the page is made.
    struct Moment {
        std::string mark;  ///< of the database
        Date today;
        bool operator==(const Moment&) const = default;
    };

    std::optional<http::Response> find(const std::string& target, const Moment& moment) const;
    void keep(const std::string& target, Moment moment, const http::Response& page);

private:
    struct Kept {
        Moment moment;
        http::Response page;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Kept> pages_;
    std::size_t bytes_ = 0;
};

}  // namespace waymark::web
