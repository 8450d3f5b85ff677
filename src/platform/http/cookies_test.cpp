// SPDX-License-Identifier: Apache-2.0
#include "platform/http/cookies.h"

#include <doctest/doctest.h>

#include "base/ensure.h"

using namespace waymark::http;

TEST_CASE("cookies: pairs are read in order, quotes taken off, noise skipped") {
    CHECK(read_cookies("a=1; b=\"two\";c = 3 ;noise;=4; d=e=f; g=") ==
          Fields{{"a", "1"}, {"b", "two"}, {"c", "3"}, {"d", "e=f"}, {"g", ""}});
    CHECK(read_cookies("").empty());
    CHECK(read_cookies(";;;").empty());
    CHECK(read_cookies("a=\"") == Fields{{"a", "\""}});
}

TEST_CASE("cookies: the first of a name wins, over all headers") {
    Request request;
    request.headers = {{"cookie", "a=1"}, {"accept", "b=9"}, {"cookie", "b=2; a=3"}};
    CHECK(cookie(request, "a") == "1");
    CHECK(cookie(request, "b") == "2");
    CHECK(cookie(request, "c") == "");
}

TEST_CASE("cookies: a cookie is for the browser alone, and secure unless told otherwise") {
    CHECK(write_cookie({"session", "x1"}) == "session=x1; Path=/; HttpOnly; SameSite=Lax; Secure");
    CHECK(write_cookie({"s", "", Reach::anywhere, std::chrono::seconds(0)}) ==
          "s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST_CASE("cookies: text that would end the cookie is a bug") {
    for (const auto* bad : {"a;b", "a b", "a,b", "a\"b", "a\r\nb", "a\\b", "ñ"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(write_cookie({"name", bad}), waymark::Bug);
        CHECK_THROWS_AS(write_cookie({bad, "value"}), waymark::Bug);
    }
    CHECK_THROWS_AS(write_cookie({"", "value"}), waymark::Bug);
    CHECK_THROWS_AS(write_cookie({"a=b", "value"}), waymark::Bug);
}
