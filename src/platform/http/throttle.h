// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace waymark::http {

/// Whom an address stands for when trials are counted: itself for IPv4; for IPv6 its first 64 bits,
/// since one household or one rented machine has all the others (RFC 6177). Any other text is
/// itself.
std::string network_of(std::string_view address);

/// How often one client, or network of clients (`network_of`), may ask: `burst` times at once, then
/// once each `seconds_each`. It keeps no more than `clients_max` clients in mind; the one seen
/// longest ago is forgotten first. Safe to use from several threads.
class Throttle {
public:
    Throttle(int burst, int seconds_each) : burst_(burst), seconds_each_(seconds_each) {}

    /// Zero when the client may ask now, else the seconds to wait. `now` is in seconds.
    std::int64_t wait_of(std::string_view client, std::int64_t now);

    static constexpr std::size_t clients_max = 50'000;

private:
    struct Client {
        std::int64_t full_at = 0;  ///< when nothing it has asked counts any more
    };
    void forget(std::int64_t now);

    std::mutex mutex_;
    std::map<std::string, Client, std::less<>> clients_;
    int burst_;
    int seconds_each_;
};

}  // namespace waymark::http
