// SPDX-License-Identifier: Apache-2.0
#include "web/meter.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "web/site.h"

using namespace waymark;

namespace {

constexpr const char* token = "0123456789abcdef";

http::Request request_for(std::string path, std::string authorization = {}) {
    http::Request request;
    request.target = path;
    request.path = std::move(path);
    if (!authorization.empty()) request.headers = {{"authorization", std::move(authorization)}};
    return request;
}

struct Counted {
    web::Meter meter;
    web::Site site;
    http::Router router;
    http::Site served;

    explicit Counted(bool has_token) {
        site.board = [](Language) { return guide::Board{}; };
        if (has_token) site.figures = meter.figures(token);
        router = web::routes(site);
        router.add({.pattern = "/broken", .handler = [](const http::Request&) -> http::Response {
                        throw std::runtime_error("broken");
                    }});
        served = meter.counted(web::served(site, router));
    }
    http::Response ask(std::string path, std::string authorization = {}) const {
        return served.answer(request_for(std::move(path), std::move(authorization)));
    }
};

}  // namespace

TEST_CASE("meter: without a token there is no page of figures") {
    const Counted board(false);
    CHECK(board.ask("/metrics").status == 404);
    CHECK(board.ask("/metrics", "Bearer ").status == 404);
}

TEST_CASE("meter: figures are told to the whole token and to nothing else") {
    const Counted board(true);
    for (const char* shown : {"", "Bearer", "Bearer ", "Bearer 0123456789abcde", "0123456789abcdef",
                              "Basic 0123456789abcdef", "Bearer 0123456789abcdef "}) {
        CAPTURE(shown);
        const auto refused = board.ask("/metrics", shown);
        CHECK(refused.status == 401);
        CHECK(refused.header("WWW-Authenticate") == "Bearer");
        CHECK(refused.body.find("waymark_answers_total") == std::string::npos);
    }
    const auto told = board.ask("/metrics", "Bearer 0123456789abcdef");
    CHECK(told.status == 200);
    CHECK(told.content_type == "text/plain; version=0.0.4; charset=utf-8");
    CHECK(told.header("Cache-Control") == "no-store");
}

TEST_CASE("meter: answers are counted by class, refusals of the server and faults too") {
    const Counted board(true);
    board.ask("/");
    board.ask("/nowhere");
    board.served.refuse(503, {});
    CHECK_THROWS(board.ask("/broken"));
    board.served.fault({}, std::runtime_error("broken"));
    const auto told = board.ask("/metrics", "Bearer 0123456789abcdef").body;
    for (const char* line :
         {"waymark_answers_total{status=\"2xx\"} 0\n", "waymark_answers_total{status=\"3xx\"} 1\n",
          "waymark_answers_total{status=\"4xx\"} 1\n", "waymark_answers_total{status=\"5xx\"} 1\n",
          "waymark_faults_total 1\n", "waymark_answer_seconds_count{kind=\"read\"} 2\n"}) {
        CAPTURE(line);
        CHECK(told.find(line) != std::string::npos);
    }
}
