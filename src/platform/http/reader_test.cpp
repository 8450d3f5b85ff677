// SPDX-License-Identifier: Apache-2.0
#include "platform/http/reader.h"

#include <doctest/doctest.h>

#include <string>

using namespace waymark::http;
using Stage = RequestReader::Stage;

namespace {

const Limits limits;

/// Reads all of it; 0 when the request is whole, 1 when it is not, else the status of refusal.
int outcome(std::string_view bytes, const Limits& with = limits) {
    RequestReader reader(with);
    while (!bytes.empty() && reader.stage() != Stage::whole) {
        const auto used = reader.take(bytes);
        if (!used) return static_cast<int>(used.error());
        if (*used == 0) return 1;
        bytes.remove_prefix(*used);
    }
    return reader.stage() == Stage::whole ? 0 : 1;
}

std::string get(const std::string& headers) {
    return "GET / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

std::string post(const std::string& headers, const std::string& body) {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

const std::string chunked = "Transfer-Encoding: chunked\r\n";

}  // namespace

TEST_CASE("reader: a request comes out the same however its bytes are cut") {
    const std::string bytes = "\r\nPOST /a%20b?x=1 HTTP/1.1\r\nHost: h:80\r\nX-Y:  v \r\n" +
                              chunked + "\r\n3;n=v\r\nabc\r\n0a\r\n0123456789\r\n0\r\nT: 1\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        CAPTURE(step);
        RequestReader reader(limits);
        std::string waiting;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            waiting += bytes.substr(at, step);
            for (;;) {
                const auto used = reader.take(waiting);
                REQUIRE(used);
                waiting.erase(0, *used);
                if (*used == 0) break;
            }
        }
        REQUIRE(reader.stage() == Stage::whole);
        const auto& request = reader.request();
        CHECK(request.method == Method::post);
        CHECK(request.path == "/a b");
        CHECK(request.asked("x") == "1");
        CHECK(request.body == "abc0123456789");
        CHECK(request.headers ==
              Fields{{"host", "h:80"}, {"x-y", "v"}, {"transfer-encoding", "chunked"}});
        CHECK(waiting.empty());
    }
}

TEST_CASE("reader: a second request waits for its turn") {
    const std::string both = post("Content-Length: 3\r\n", "abc") + get("");
    RequestReader reader(limits);
    std::size_t at = 0;
    while (reader.stage() != Stage::whole) at += *reader.take(std::string_view(both).substr(at));
    CHECK(reader.request().body == "abc");
    CHECK(*reader.take(std::string_view(both).substr(at)) == 0);
    reader.reset();
    at += *reader.take(std::string_view(both).substr(at));
    CHECK(reader.stage() == Stage::whole);
    CHECK(reader.request().method == Method::get);
    CHECK(at == both.size());
}

TEST_CASE("reader: where a request ends is never guessed at") {
    for (const std::string& bad :
         {post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"),
          post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"),
          post("Content-Length: 3, 3\r\n", "abc"), post("Content-Length: 3\r\n" + chunked, "abc"),
          post(chunked + "Content-Length: 3\r\n", "abc"), post(chunked + chunked, "0\r\n\r\n"),
          post("Content-Length: -1\r\n", ""), post("Content-Length: +3\r\n", "abc"),
          post("Content-Length: 0x3\r\n", "abc"), post("Content-Length: \r\n", ""),
          post("Content-Length: 99999999999999999999\r\n", ""),
          post("Content-Length : 3\r\n", "abc"), post(chunked, "ffffffffffffffffff\r\n"),
          post(chunked, "-1\r\n\r\n"), post(chunked, "3\r\nabcd\r\n\r\n"),
          post(chunked, "3\nabc\n0\n\n\r\n"), post(chunked, "g\r\n"),
          post(chunked, "0\r\nContent-Length: 3\r\n\r\n"),
          std::string("POST / HTTP/1.0\r\n") + chunked + "\r\n0\r\n\r\n"}) {
        CAPTURE(bad);
        CHECK(outcome(bad) == 400);
    }
    CHECK(outcome(post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")) == 501);
    CHECK(outcome(post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")) == 501);
}

TEST_CASE("reader: a line ends as the standard says, and belongs to one header") {
    for (const std::string& bad :
         {std::string("GET / HTTP/1.1\nHost: a\n\n"),
          std::string("GET / HTTP/1.1\r\nHost: a\n\r\n"),
          std::string("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), get("X: a\r\n b\r\n"),
          get("X: a\r\n\tb\r\n"), get("X: a\rb\r\n"), get("X : a\r\n"), get(": a\r\n"),
          get("X\r\n"), get("X: a\x01\r\n"), get(std::string("X: a\0b\r\n", 8)),
          get("X\x80: a\r\n")}) {
        CAPTURE(bad);
        CHECK(outcome(bad) == 400);
    }
}

TEST_CASE("reader: HTTP/1.1 names one host, 1.0 may name none") {
    CHECK(outcome("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(outcome(get("Host: a\r\n")) == 400);
    CHECK(outcome(get("hOST: b\r\n")) == 400);
    CHECK(outcome("GET / HTTP/1.1\r\nHost:\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") == 400);
    CHECK(outcome("GET / HTTP/1.0\r\n\r\n") == 0);
    CHECK(outcome("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n") == 400);
}

TEST_CASE("reader: the request line has three words that are known") {
    for (const auto* bad :
         {"GET /\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /../etc HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
          "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", "\x16\x03\x01\r\n\r\n"}) {
        CAPTURE(bad);
        const int status = outcome(bad);
        CHECK((status == 400 || status == 505));
    }
    CHECK(outcome("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
    CHECK(outcome("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
}

TEST_CASE("reader: heads, headers, bodies and chunks have limits") {
    Limits small;
    small.head_max = 200;
    small.headers_max = 3;
    small.body_max = 10;
    CHECK(outcome(get("X: " + std::string(100, 'a') + "\r\n"), small) == 0);
    CHECK(outcome(get("X: " + std::string(200, 'a') + "\r\n"), small) == 431);
    CHECK(outcome("GET /" + std::string(200, 'a'), small) == 431);
    CHECK(outcome(get("A: 1\r\nB: 2\r\n"), small) == 0);
    CHECK(outcome(get("A: 1\r\nB: 2\r\nC: 3\r\n"), small) == 431);
    CHECK(outcome(post(chunked, "6\r\n123456\r\n4\r\n1234\r\n0\r\n\r\n"), small) == 0);
    CHECK(outcome(post(chunked, "6\r\n123456\r\n5\r\n12345\r\n0\r\n\r\n"), small) == 413);
    CHECK(outcome(post(chunked, "7fffffffffffffff\r\n"), small) == 413);
    CHECK(outcome(post(chunked, "1;" + std::string(5000, 'a'))) == 400);
    CHECK(outcome(post(chunked, "0\r\nX: " + std::string(5000, 'a'))) == 400);
}

TEST_CASE("reader: a body is limited before it is read") {
    RequestReader reader(limits);
    const auto request = post("Content-Length: 11\r\nExpect: 100-continue\r\n", "");
    REQUIRE(reader.take(request));
    CHECK(reader.stage() == Stage::body);
    CHECK(reader.waits_for_a_word());
    CHECK_FALSE(reader.limit_body(10));
    CHECK(reader.limit_body(11));
    CHECK(outcome(get("Expect: wonders\r\n")) == 417);
}

TEST_CASE("reader: the connection stays open as the versions agreed") {
    const auto keeps = [](const std::string& bytes) {
        RequestReader reader(limits);
        REQUIRE(reader.take(bytes));
        return reader.keeps_alive();
    };
    CHECK(keeps(get("")));
    CHECK_FALSE(keeps(get("Connection: Close\r\n")));
    CHECK_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
    CHECK(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}
