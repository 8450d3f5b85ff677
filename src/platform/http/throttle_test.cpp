// SPDX-License-Identifier: Apache-2.0
#include "platform/http/throttle.h"

#include <doctest/doctest.h>

using waymark::http::Throttle;

TEST_CASE("throttle: a burst is let through, then one question at a time") {
    Throttle throttle(3, 10);
    for (int i = 0; i < 3; ++i) CHECK(throttle.wait_of("a", 1000) == 0);
    CHECK(throttle.wait_of("a", 1000) == 10);
    CHECK(throttle.wait_of("a", 1004) == 6);
    CHECK(throttle.wait_of("a", 1010) == 0);
    CHECK(throttle.wait_of("a", 1010) == 10);
}

TEST_CASE("throttle: one client's questions are not held against another") {
    Throttle throttle(1, 60);
    CHECK(throttle.wait_of("a", 0) == 0);
    CHECK(throttle.wait_of("b", 0) == 0);
    CHECK(throttle.wait_of("a", 0) > 0);
    CHECK(throttle.wait_of("a", 60) == 0);
}

TEST_CASE("throttle: however many clients come, memory has an end, and old ones are let in again") {
    Throttle throttle(1, 60);
    for (std::size_t i = 0; i < Throttle::clients_max; ++i)
        CHECK(throttle.wait_of(std::to_string(i), 0) == 0);
    CHECK(throttle.wait_of("one more", 0) == 0);
    CHECK(throttle.wait_of("0", 61) == 0);
}

TEST_CASE("network: addresses of one IPv6 network are one, those of IPv4 each its own") {
    CHECK(waymark::http::network_of("203.0.113.7") == "203.0.113.7");
    CHECK(waymark::http::network_of("203.0.113.8") != waymark::http::network_of("203.0.113.7"));
    CHECK(waymark::http::network_of("2001:db8:1:2::1") == "2001:db8:1:2::/64");
    CHECK(waymark::http::network_of("2001:db8:1:2:ffff:ffff:ffff:ffff") ==
          waymark::http::network_of("2001:db8:1:2::1"));
    CHECK(waymark::http::network_of("2001:db8:1:3::1") !=
          waymark::http::network_of("2001:db8:1:2::1"));
    CHECK(waymark::http::network_of("::ffff:203.0.113.7") == "203.0.113.7");
    CHECK(waymark::http::network_of("fe80::1%eth0") == waymark::http::network_of("fe80::2%eth0"));
    CHECK(waymark::http::network_of("").empty());
    CHECK(waymark::http::network_of("not an address") == "not an address");
}
