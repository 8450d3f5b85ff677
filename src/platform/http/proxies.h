// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::http {

/// Proxies in front of the server whose word on a client's address is taken.
class Proxies {
public:
    Proxies() = default;
    /// Addresses and networks: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. Throws `Bug` for others.
    explicit Proxies(const std::vector<std::string>& networks);

    /// Who asks: the peer itself, or, where the peer is trusted, the last address in
    /// `X-Forwarded-For` that is not a trusted proxy's. A list that cannot be read is not believed.
    std::string client_of(std::string_view peer, std::string_view forwarded_for) const;

private:
    using Address = std::array<unsigned char, 16>;  // version 4 as mapped into version 6
    struct Network {
        Address address{};
        unsigned bits = 0;
    };
    static std::optional<Address> read(std::string_view text);
    bool is_trusted(std::string_view address) const;

    std::vector<Network> networks_;
};

}  // namespace waymark::http
