// SPDX-License-Identifier: Apache-2.0
#include "platform/http/proxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/ensure.h"

namespace waymark::http {

namespace {

constexpr unsigned bits_of_four_before = 96;

std::string_view without_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<Proxies::Address> Proxies::read(std::string_view text) {
    const std::string word(text);
    Address address{};
    if (inet_pton(AF_INET6, word.c_str(), address.data()) == 1) return address;
    in_addr four{};
    if (inet_pton(AF_INET, word.c_str(), &four) != 1) return std::nullopt;
    address[10] = address[11] = 0xFF;
    std::memcpy(address.data() + 12, &four, 4);
    return address;
}

Proxies::Proxies(const std::vector<std::string>& networks) {
    for (const std::string_view network : networks) {
        const auto slash = network.find('/');
        const auto host = network.substr(0, slash);
        const auto address = read(host);
        const bool is_four = host.find(':') == host.npos;
        unsigned bits = is_four ? 32 : 128;
        if (slash != network.npos) {
            const auto digits = network.substr(slash + 1);
            std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        }
        ensure(address.has_value() && bits <= (is_four ? 32U : 128U), "a network is one");
        networks_.push_back({*address, is_four ? bits + bits_of_four_before : bits});
    }
}

bool Proxies::is_trusted(std::string_view text) const {
    const auto address = read(text);
    if (!address) return false;
    return std::ranges::any_of(networks_, [&](const Network& network) {
        const std::size_t whole = network.bits / 8;
        if (!std::equal(network.address.begin(),
                        network.address.begin() + static_cast<std::ptrdiff_t>(whole),
                        address->begin()))
            return false;
        const unsigned rest = network.bits % 8;
        if (rest == 0) return true;
        const unsigned mask = 0xFFU << (8 - rest) & 0xFFU;
        return (network.address[whole] & mask) == ((*address)[whole] & mask);
    });
}

std::string Proxies::client_of(std::string_view peer, std::string_view forwarded_for) const {
    std::string client(peer);
    // From the nearest hop outward, as long as whoever speaks is trusted.
    while (!forwarded_for.empty() && is_trusted(client)) {
        const auto comma = forwarded_for.rfind(',');
        const auto last = comma == forwarded_for.npos ? 0 : comma + 1;
        const auto hop = without_spaces(forwarded_for.substr(last));
        if (!read(hop)) return client;
        client = hop;
        forwarded_for = forwarded_for.substr(0, comma == forwarded_for.npos ? 0 : comma);
    }
    return client;
}

}  // namespace waymark::http
