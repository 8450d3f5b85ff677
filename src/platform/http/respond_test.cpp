// SPDX-License-Identifier: Apache-2.0
#include "platform/http/respond.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include "base/ensure.h"
#include "platform/http/wire.h"

using namespace waymark::http;

namespace {

Request with(std::string name, std::string value) {
    Request request;
    request.headers.emplace_back(std::move(name), std::move(value));
    return request;
}

std::string unpack(std::string_view packed) {
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("respond: what the browser has is not sent again") {
    const std::string weak(unless_known(with("x", ""), text(200, "page")).header("ETag"));
    REQUIRE(weak.starts_with("W/\""));
    const auto strong = weak.substr(2);
    for (const auto& known : {weak, strong, "\"v0\", " + weak, std::string("*")}) {
        CAPTURE(known);
        const auto response = unless_known(with("if-none-match", known), text(200, "page"));
        CHECK(response.status == 304);
        CHECK(response.content().empty());
        CHECK(response.header("ETag") == weak);
    }
    for (const auto& other : {std::string(), std::string("\"v2\""), strong.substr(1)}) {
        CAPTURE(other);
        CHECK(unless_known(with("if-none-match", other), text(200, "page")).status == 200);
    }
    CHECK(unless_known(with("if-none-match", weak), text(200, "Page")).status == 200);
    auto post = with("if-none-match", "*");
    post.method = Method::post;
    CHECK(unless_known(post, text(200, "page")).status == 200);
    const auto missing = unless_known(with("if-none-match", "*"), text(404, "no"));
    CHECK(missing.status == 404);
    CHECK(missing.header("ETag").empty());
}

TEST_CASE("respond: the best packing both sides know is picked") {
    const Packed both{true, true};
    CHECK(pick_packing("gzip, deflate, br", both) == Packing::brotli);
    CHECK(pick_packing("gzip, br", {false, true}) == Packing::gzip);
    CHECK(pick_packing("br;q=0, gzip;q=0.5", both) == Packing::gzip);
    CHECK(pick_packing("BR ; q=0.001", both) == Packing::brotli);
    CHECK(pick_packing("*", both) == Packing::brotli);
    CHECK(pick_packing("*, br;q=0.0", both) == Packing::gzip);
    CHECK(pick_packing("identity", both) == Packing::none);
    CHECK(pick_packing("", both) == Packing::none);
    CHECK(pick_packing("gzip;q=0.000", both) == Packing::none);
}

TEST_CASE("respond: a long page is packed for those who take it, and says that it varies") {
    const std::string page(5000, 'a');
    Response html;
    html.body = page;
    const auto packed = gzipped(with("accept-encoding", "gzip"), html);
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(packed.header("Vary") == "Accept-Encoding");
    CHECK(packed.body.size() < 200);
    CHECK(unpack(packed.body) == page);

    const auto plain = gzipped(Request{}, html);
    CHECK(plain.body == page);
    CHECK(plain.header("Vary") == "Accept-Encoding");
}

TEST_CASE("respond: short pages, pictures and what is packed already stay as they are") {
    const auto asks = with("accept-encoding", "gzip");
    Response response;
    response.body = std::string(gzip_min - 1, 'a');
    CHECK(gzipped(asks, response).headers.empty());
    response.body += 'a';
    CHECK_FALSE(gzipped(asks, response).headers.empty());
    response.content_type = "image/png";
    CHECK(gzipped(asks, response).headers.empty());
    response.content_type = "text/css";
    response.headers = {{"content-encoding", "br"}};
    CHECK(gzipped(asks, response).headers.size() == 1);
}

TEST_CASE("wire: an answer's head says length, type, date and nothing of the server") {
    std::string head;
    Response response = text(200, "four");
    response.headers = {{"X-Frame-Options", "DENY"}};
    write_head(head, response, "D", Persistence::keep);
    CHECK(head ==
          "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Type: text/plain; charset=utf-8\r\n"
          "Content-Length: 4\r\nX-Frame-Options: DENY\r\n\r\n");
    write_head(head, text(204, ""), "D", Persistence::close);
    CHECK(head == "HTTP/1.1 204 No Content\r\nDate: D\r\nConnection: close\r\n\r\n");
}

TEST_CASE("wire: words of a person never make a header of their own") {
    std::string head;
    using namespace std::string_literals;
    for (const auto& bad : {"a\r\nSet-Cookie: x"s, "a\nb"s, "a\rb"s, "a\0b"s}) {
        CHECK_THROWS_AS(write_head(head, redirect(bad), "D", Persistence::keep), waymark::Bug);
        Response response = text(200, "");
        response.headers.emplace_back(bad, "v");
        CHECK_THROWS_AS(write_head(head, response, "D", Persistence::keep), waymark::Bug);
    }
}

TEST_CASE("wire: dates are those of the standard's own example") {
    CHECK(http_date(std::chrono::sys_seconds(std::chrono::seconds(784111777))) ==
          "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(std::chrono::sys_seconds{}) == "Thu, 01 Jan 1970 00:00:00 GMT");
}
