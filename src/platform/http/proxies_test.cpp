// SPDX-License-Identifier: Apache-2.0
#include "platform/http/proxies.h"

#include <doctest/doctest.h>

using waymark::http::Proxies;

TEST_CASE("proxies: a stranger's word on its own address is not taken") {
    const Proxies none;
    CHECK(none.client_of("203.0.113.9", "198.51.100.1") == "203.0.113.9");
    const Proxies one({"127.0.0.1"});
    CHECK(one.client_of("203.0.113.9", "198.51.100.1") == "203.0.113.9");
}

TEST_CASE("proxies: behind a trusted proxy the nearest address that is no proxy is the client") {
    const Proxies proxies({"127.0.0.1", "10.0.0.0/8", "fd00::/8"});
    CHECK(proxies.client_of("127.0.0.1", "198.51.100.1") == "198.51.100.1");
    CHECK(proxies.client_of("127.0.0.1", "198.51.100.1, 10.9.8.7") == "198.51.100.1");
    CHECK(proxies.client_of("127.0.0.1", "6.6.6.6, 198.51.100.1,10.9.8.7") == "198.51.100.1");
    CHECK(proxies.client_of("fd12::1", "2001:db8::5") == "2001:db8::5");
    CHECK(proxies.client_of("11.0.0.1", "198.51.100.1") == "11.0.0.1");
    CHECK(proxies.client_of("127.0.0.1", "") == "127.0.0.1");
}

TEST_CASE("proxies: a list that cannot be read ends at the last hop that could") {
    const Proxies proxies({"127.0.0.1", "10.0.0.0/9"});
    CHECK(proxies.client_of("127.0.0.1", "nobody") == "127.0.0.1");
    CHECK(proxies.client_of("127.0.0.1", "nobody, 10.1.1.1") == "10.1.1.1");
    CHECK(proxies.client_of("127.0.0.1", "198.51.100.1, 10.128.0.1") == "10.128.0.1");
}
