// SPDX-License-Identifier: Apache-2.0
#include "web/kept_pages.h"

#include <utility>

namespace waymark::web {

namespace {

/// What an entry takes beside its page: its headers, and its place in the table.
constexpr std::size_t overhead = 1024;

std::size_t bytes_of(const std::string& target, const http::Response& page) {
    return target.size() + page.body.size() + overhead;
}

}  // namespace

std::optional<http::Response> KeptPages::find(const std::string& target,
                                              const Moment& moment) const {
    const std::lock_guard lock(mutex_);
    const auto found = pages_.find(target);
    if (found == pages_.end() || found->second.moment != moment) return std::nullopt;
    return found->second.page;
}

void KeptPages::keep(const std::string& target, Moment moment, const http::Response& page) {
    const auto bytes = bytes_of(target, page);
    if (bytes > bytes_max) return;
    const std::lock_guard lock(mutex_);
    if (const auto before = pages_.find(target); before != pages_.end()) {
        bytes_ -= bytes_of(target, before->second.page);
        pages_.erase(before);
    }
    if (bytes_ + bytes > bytes_max) {
        pages_.clear();
        bytes_ = 0;
    }
    pages_.emplace(target, Kept{std::move(moment), page});
    bytes_ += bytes;
}

}  // namespace waymark::web
