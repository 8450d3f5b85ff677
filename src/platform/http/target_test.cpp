// SPDX-License-Identifier: Apache-2.0
#include "platform/http/target.h"

#include <doctest/doctest.h>

#include "platform/http/percent.h"

using namespace waymark::http;

TEST_CASE("percent: decoding undoes encoding for every byte") {
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    CHECK(decode_percent(encode_percent(all), Plus::itself) == all);
    CHECK(decode_percent(encode_percent(all), Plus::space) == all);
    CHECK(encode_percent("a b/ñ") == "a%20b%2F%C3%B1");
}

TEST_CASE("percent: a plus is a space in a form only, and a broken escape is refused") {
    CHECK(decode_percent("a+b%2b", Plus::space) == "a b+");
    CHECK(decode_percent("a+b%2B", Plus::itself) == "a+b+");
    for (const auto* bad : {"%", "%1", "a%", "%g0", "%0g", "%%41", "% 1"}) {
        CAPTURE(bad);
        CHECK_FALSE(decode_percent(bad, Plus::itself));
    }
}

TEST_CASE("target: path and query are read apart") {
    const auto target = read_target("/es/revisar%20horas?paso=2&q=a+b&leer");
    REQUIRE(target);
    CHECK(target->path == "/es/revisar horas");
    CHECK(target->query == Fields{{"paso", "2"}, {"q", "a b"}, {"leer", ""}});
    CHECK(read_target("/")->path == "/");
    CHECK(read_target("/a//b/")->path == "/a//b/");
    CHECK(read_target("/...")->path == "/...");
    CHECK(read_target("HTTP://board.example:80/en?x=1")->path == "/en");
}

TEST_CASE("target: what two readers could read differently is refused") {
    for (const auto* bad : {"",
                            "*",
                            "en",
                            "/..",
                            "/.",
                            "/a/../b",
                            "/a/./b",
                            "/%2e%2e/etc",
                            "/a/%2E.",
                            "/a%2fb",
                            "/a%5cb",
                            "/a\\b",
                            "/%00",
                            "/a%0d%0aSet-Cookie:x",
                            "/%7f",
                            "/%ff",
                            "/%c0%ae",
                            "/%zz",
                            "/%",
                            "/a?x=%",
                            "/a?x=%00",
                            "/a#b",
                            "http://",
                            "http://host",
                            "http:///a",
                            "http://u@host/a",
                            "ftp://host/a",
                            "host:443"}) {
        CAPTURE(bad);
        CHECK_FALSE(read_target(bad));
    }
}

TEST_CASE("target: a host is a name or an address, with or without port") {
    for (const auto* good : {"localhost", "localhost:8080", "127.0.0.1", "[::1]:80"}) {
        CHECK(is_host(good));
    }
    for (const auto* bad : {"", "a b", "a/b", "u@a", "a,b", "a\\b", "a?b"})
        CHECK_FALSE(is_host(bad));
}
