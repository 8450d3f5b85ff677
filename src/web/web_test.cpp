// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <stdexcept>

#include "web/site.h"

using namespace waymark;

namespace {

guide::Board board_of_test() {
    guide::Board board;
    board.name = "Board & Co";
    return board;
}

html::Answer greeting(const http::Request&, const words::Speaker& t) {
    html::Page page;
    page.title = t.language() == Language::spanish ? "Hola" : "Hello";
    page.body = html::Markup("<h1>" + page.title + "</h1>");
    return page;
}

html::Answer secret(const http::Request&, const words::Speaker&) {
    html::Page page;
    page.memory = html::Memory::nothing;
    page.again = http::Fields{{"hours", "<7>"}};
    return page;
}

html::Answer mistake(const http::Request&, const words::Speaker&) {
    throw std::logic_error("a bug");
}

const web::Site site{
    .board = [](Language) { return board_of_test(); },
    .pages = {{http::Method::get, "", greeting},
              {http::Method::get, "/hello", greeting},
              {http::Method::post, "/secret", secret},
              {http::Method::get, "/mistake", mistake}},
};

http::Response ask(http::Method method, std::string path, http::Fields headers = {}) {
    const auto router = web::routes(site);
    http::Request request;
    request.method = method;
    request.target = path;
    request.path = std::move(path);
    request.headers = std::move(headers);
    return web::respond(site, router, request);
}

bool has(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("web: the bare address leads to the visitor's language") {
    const auto spanish = ask(http::Method::get, "/", {{"accept-language", "es-US"}});
    CHECK(spanish.status == 303);
    CHECK(spanish.header("Location") == "/es");
    CHECK(spanish.header("Vary") == "Accept-Language");
    CHECK(ask(http::Method::get, "/").header("Location") == "/en");
}

TEST_CASE("web: a page stands in its frame, in both languages, with a switch to the other") {
    const auto page = ask(http::Method::get, "/en/hello");
    CHECK(page.status == 200);
    CHECK(has(page, "<html lang=\"en\">"));
    CHECK(has(page, "<title>Hello | Board &amp; Co</title>"));
    CHECK(has(page, "href=\"/es/hello\""));
    CHECK(has(page, "href=\"#main\""));
    CHECK(has(ask(http::Method::get, "/es/hello"), "<h1>Hola</h1>"));
}

TEST_CASE("web: a page that did not change is not sent again, and one that was typed has no name") {
    const auto first = ask(http::Method::get, "/en/hello");
    const std::string tag(first.header("ETag"));
    REQUIRE(!tag.empty());
    const auto again = ask(http::Method::get, "/en/hello", {{"if-none-match", tag}});
    CHECK(again.status == 304);
    CHECK(again.content().empty());
    CHECK(again.header("Cache-Control") == "no-cache");
    CHECK(!again.header("Content-Security-Policy").empty());
    CHECK(ask(http::Method::get, "/es/hello", {{"if-none-match", tag}}).status == 200);
    CHECK(ask(http::Method::post, "/en/secret").header("ETag").empty());
    CHECK(ask(http::Method::get, "/en/nowhere", {{"if-none-match", "*"}}).status == 404);
}

TEST_CASE("web: every answer carries the headers that protect") {
    for (const auto* path : {"/", "/en/hello", "/nowhere", "/assets/nothing.css"}) {
        const auto response = ask(http::Method::get, path);
        const auto policy = response.header("Content-Security-Policy");
        CHECK(policy.find("default-src 'none'") == 0);
        CHECK(policy.find("unsafe") == std::string_view::npos);
        CHECK(policy.find("require-trusted-types-for 'script'") != std::string_view::npos);
        CHECK(response.header("X-Content-Type-Options") == "nosniff");
        CHECK(response.header("Referrer-Policy") == "no-referrer");
        CHECK(!response.header("Cache-Control").empty());
    }
}

TEST_CASE("web: what browsers and search engines ask for by itself is there") {
    const auto icon = ask(http::Method::get, "/favicon.ico");
    CHECK(icon.status == 303);
    CHECK(icon.header("Location").starts_with("/assets/favicon."));
    web::Site open = site;
    const auto handler = [](const people::Visit&) -> html::Answer { return http::text(404, ""); };
    for (const auto* path : {"/my/hours", "/my/papers", "/attest/{secret}", "/register/{number}"})
        open.rooms.push_back({http::Method::get, path, people::Permission::anyone, handler});
    const auto router = web::routes(open);
    http::Request request;
    request.path = request.target = "/robots.txt";
    CHECK(web::respond(open, router, request).body ==
          "User-agent: *\nDisallow: /en/attest\nDisallow: /es/attest\n"
          "Disallow: /en/my\nDisallow: /es/my\n");
}

TEST_CASE("web: what a person typed is remembered by nobody, and survives the change of language") {
    const auto page = ask(http::Method::post, "/en/secret");
    CHECK(page.header("Cache-Control") == "no-store");
    CHECK(has(page, "<form class=\"language\" method=\"post\" action=\"/es/secret\">"));
    CHECK(has(page, "name=\"hours\" value=\"&lt;7&gt;\""));
}

TEST_CASE("web: a refusal is a page in plain words and keeps its headers") {
    const auto missing = ask(http::Method::get, "/es/nada");
    CHECK(missing.status == 404);
    CHECK(has(missing, "<html lang=\"es\">"));
    const auto wrong = ask(http::Method::get, "/en/secret");
    CHECK(wrong.status == 405);
    CHECK(wrong.header("Allow").substr(0, 4) == "POST");
    CHECK(has(wrong, "no form was sent"));
    CHECK(web::refusal(site, {}, 413).status == 413);
}

TEST_CASE("web: the page of an error needs no database") {
    web::Site dark = site;
    dark.board = [](Language) -> guide::Board { throw std::runtime_error("gone"); };
    const auto page = web::refusal(dark, {}, 500);
    CHECK(page.status == 500);
    CHECK(has(page, "Something went wrong on our side"));
    CHECK_THROWS(ask(http::Method::get, "/en/mistake"));
}
