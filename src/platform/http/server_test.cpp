// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.h"

#include <doctest/doctest.h>

#include <string>

#include "base/ensure.h"
#include "platform/http/raw_client.h"

using namespace waymark;
using namespace waymark::http;

namespace {

Response show(const Request& request) {
    if (request.path == "/fault") throw Fault("the disk is gone");
    if (request.path == "/split") return redirect("/a\r\nSet-Cookie: x");
    if (request.path == "/large") return text(200, std::string(5'000'000, 'l') + "end");
    std::string body = request.path + "|" + request.body + "|" + std::string(request.field("a"));
    for (const auto& file : request.uploads) body += "|" + std::to_string(file.bytes.size());
    return text(200, body);
}

Site site() {
    const auto router = std::make_shared<Router>();
    for (const auto* path : {"/", "/fault", "/split", "/large", "/{name}"}) {
        router->add({Method::get, path, show});
    }
    router->add({Method::post, "/form", show});
    router->add({Method::post, "/files", show, Weight::heavy, std::size_t{8} << 20});
    Site site;
    site.plan = [router](const Request& request) { return plan_of(*router, request); };
    site.answer = [router](const Request& request) { return answer(*router, request); };
    return site;
}

std::string get(const std::string& path, const std::string& headers = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

const std::string last = "Connection: close\r\n";

std::string content_of(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string::npos ? "" : answer.substr(end + 4);
}

}  // namespace

TEST_CASE("server: one connection carries many requests, answered in order") {
    RunningServer server(site());
    RawClient client(server.port());
    std::string many;
    for (int i = 0; i < 500; ++i) many += get("/page" + std::to_string(i));
    client.send(many + get("/last", last));
    const auto answers = client.receive_all();
    std::size_t at = 0;
    for (int i = 0; i < 500; ++i) {
        at = answers.find("/page" + std::to_string(i) + "||", at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(answers.ends_with("/last||"));
    CHECK(client.closed());
}

TEST_CASE("server: an answer says date and length, and not who serves") {
    RunningServer server(site());
    const auto answer = exchange(server.port(), get("/x", last));
    CHECK(answer.find("\r\nDate: ") != std::string::npos);
    CHECK(answer.find("\r\nContent-Length: 4\r\n") != std::string::npos);
    CHECK(answer.find("Server:") == std::string::npos);
    CHECK(content_of(answer) == "/x||");
}

TEST_CASE("server: HEAD has the length of GET and no content") {
    RunningServer server(site());
    const auto answer =
        exchange(server.port(), "HEAD /large HTTP/1.1\r\nHost: a\r\n" + last + "\r\n");
    CHECK(status_of(answer) == 200);
    CHECK(answer.find("\r\nContent-Length: 5000003\r\n") != std::string::npos);
    CHECK(content_of(answer).empty());
}

TEST_CASE("server: a method that a page does not know gets 405, OPTIONS the list") {
    RunningServer server(site());
    const auto refused =
        exchange(server.port(), "DELETE /form HTTP/1.1\r\nHost: a\r\n" + last + "\r\n");
    CHECK(status_of(refused) == 405);
    CHECK(refused.find("\r\nAllow: ") != std::string::npos);
    const auto options =
        exchange(server.port(), "OPTIONS /form HTTP/1.1\r\nHost: a\r\n" + last + "\r\n");
    CHECK(status_of(options) == 204);
    CHECK(options.find("Content-Length") == std::string::npos);
}

TEST_CASE("server: a large answer reaches a client that waits before it reads") {
    RunningServer server(site());
    RawClient client(server.port());
    client.send(get("/large") + get("/next", last));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto answers = client.receive_all();
    CHECK(answers.find("end") != std::string::npos);
    CHECK(answers.ends_with("/next||"));
}

TEST_CASE("server: forms come to the page read, and files through the workers") {
    RunningServer server(site());
    const std::string type = "Content-Type: application/x-www-form-urlencoded\r\n";
    const auto form = exchange(server.port(), "POST /form HTTP/1.1\r\nHost: a\r\n" + last + type +
                                                  "Content-Length: 7\r\n\r\na=1%202");
    CHECK(content_of(form) == "/form||1 2");

    const std::string body = "--X\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n" +
                             std::string(3'000'000, 'f') + "\r\n--X--";
    const auto files = exchange(
        server.port(), "POST /files HTTP/1.1\r\nHost: a\r\n" + last +
                           "Content-Type: multipart/form-data; boundary=X\r\nContent-Length: " +
                           std::to_string(body.size()) + "\r\n\r\n" + body);
    CHECK(content_of(files) == "/files|||3000000");

    const auto broken = exchange(server.port(), "POST /form HTTP/1.1\r\nHost: a\r\n" + last + type +
                                                    "Content-Length: 3\r\n\r\na=%");
    CHECK(status_of(broken) == 400);
}

TEST_CASE("server: a page that throws is answered 500 and told, and the next one is served") {
    std::string told;
    Site shaky = site();
    shaky.fault = [&](const Request&, const std::exception& fault) { told += fault.what(); };
    RunningServer server(shaky);
    const auto answers =
        exchange(server.port(), get("/fault") + get("/split") + get("/well", last));
    CHECK(status_of(answers) == 500);
    CHECK(answers.find("Set-Cookie") == std::string::npos);
    CHECK(answers.ends_with("/well||"));
    CHECK(told == "the disk is gone" + std::string("a header stays on its line"));
}

TEST_CASE("server: what it refuses itself can have a page of its own") {
    Site dressed = site();
    dressed.refuse = [](int status, const Request&) { return text(status, "in plain words"); };
    RunningServer server(dressed);
    const auto answer = exchange(server.port(), "GET / HTTP/1.1\r\n\r\n");
    CHECK(status_of(answer) == 400);
    CHECK(content_of(answer) == "in plain words");
}

TEST_CASE("server: an address that is taken is a fault that names it") {
    RunningServer server(site());
    Settings same;
    same.port = server.port();
    CHECK_THROWS_WITH_AS(Server(same, site()), doctest::Contains(std::to_string(same.port).c_str()),
                         Fault);
}

TEST_CASE("server: HTTP/1.0 is closed after the answer unless it asks otherwise") {
    RunningServer server(site());
    CHECK(content_of(exchange(server.port(), "GET /old HTTP/1.0\r\n\r\n")) == "/old||");
    RawClient client(server.port());
    client.send("GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(client.receive_to("/old||").find("\r\nConnection: keep-alive\r\n") != std::string::npos);
    client.send(get("/new", last));
    CHECK(content_of(client.receive_all()) == "/new||");
}
