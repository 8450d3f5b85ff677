// SPDX-License-Identifier: Apache-2.0
#include "platform/http/throttle.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace waymark::http {

std::string network_of(std::string_view address) {
    boost::system::error_code error;
    const auto read = boost::asio::ip::make_address(std::string(address), error);
    if (error || read.is_v4()) return std::string(address);
    const auto wide = read.to_v6();
    if (wide.is_v4_mapped()) return make_address_v4(boost::asio::ip::v4_mapped, wide).to_string();
    constexpr std::size_t network_bytes = 8;
    auto bytes = wide.to_bytes();
    std::fill(bytes.begin() + network_bytes, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

// Each question moves the moment at which a client's account is settled further away; whoever would
// move it past what a burst allows has to wait (the "leaky bucket as a meter" of ITU-T I.371).
std::int64_t Throttle::wait_of(std::string_view client, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    if (clients_.size() >= clients_max) forget(now);
    auto& full_at = clients_.try_emplace(network_of(client)).first->second.full_at;
    const auto next = std::max(full_at, now) + seconds_each_;
    const auto latest = now + static_cast<std::int64_t>(burst_) * seconds_each_;
    if (next > latest) return next - latest;
    full_at = next;
    return 0;
}

void Throttle::forget(std::int64_t now) {
    std::erase_if(clients_, [now](const auto& one) { return one.second.full_at <= now; });
    if (clients_.size() < clients_max) return;
    const auto oldest =
        std::ranges::min_element(clients_, {}, [](const auto& one) { return one.second.full_at; });
    clients_.erase(oldest);
}

}  // namespace waymark::http
