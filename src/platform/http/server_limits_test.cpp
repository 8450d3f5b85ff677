// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <thread>

#include "platform/http/raw_client.h"
#include "platform/http/server.h"

using namespace waymark::http;
using namespace std::chrono_literals;

namespace {

Settings impatient() {
    Settings settings;
    settings.limits.head_time = 200ms;
    settings.limits.body_time = 200ms;
    settings.limits.idle_time = 300ms;
    settings.limits.write_time = 200ms;
    settings.limits.linger_time = 200ms;
    settings.limits.sweep_time = 20ms;
    return settings;
}

Site echo() {
    Site site;
    site.answer = [](const Request& request) { return text(200, request.body + "."); };
    return site;
}

/// A site whose heavy requests wait until the test lets them go. It counts what it has planned.
Site gated(std::shared_future<void> gate, std::atomic<int>& planned) {
    Site site;
    site.plan = [&planned](const Request& request) {
        ++planned;
        return Plan{request.path == "/quick" ? Weight::quick : Weight::heavy, 100};
    };
    site.answer = [gate](const Request& request) {
        if (request.path != "/quick") gate.wait();
        return text(200, "done" + request.path);
    };
    return site;
}

std::string get(const std::string& path) { return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

std::string post(std::size_t length, const std::string& headers = "") {
    return "POST / HTTP/1.1\r\nHost: a\r\n" + headers +
           "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

}  // namespace

TEST_CASE("limits: every smuggler's request is answered 400 and its connection closed") {
    RunningServer server(echo());
    const std::string host = "Host: a\r\n";
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    const std::string tail = "\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    for (const std::string& head :
         {"POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n",
          "POST / HTTP/1.1\r\n" + host + "Content-Length: 6\r\n" + chunked,
          "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n",
          "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999999\r\n",
          "POST / HTTP/1.1\r\n" + host + chunked + "\r\nfffffffffffffffffff\r\n",
          "GET / HTTP/1.1\n" + host, "GET / HTTP/1.1\r\n" + host + "X: a\n",
          "GET / HTTP/1.1\r\n" + host + "Content-Length : 0\r\n", std::string("GET / HTTP/1.1\r\n"),
          "GET / HTTP/1.1\r\n" + host + host, std::string("GET / HTTP/1.1\r\nHost: a b\r\n"),
          "GET /%zz HTTP/1.1\r\n" + host, "GET /%00 HTTP/1.1\r\n" + host,
          "GET /a/../b HTTP/1.1\r\n" + host, "GET /%2e%2e/b HTTP/1.1\r\n" + host}) {
        CAPTURE(head);
        RawClient client(server.port());
        client.send(head + tail);
        const auto answer = client.receive_all();
        CHECK(status_of(answer) == 400);
        CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
        CHECK(answer.find("HTTP/1.1", 8) == std::string::npos);
        CHECK(client.closed());
    }
}

TEST_CASE("limits: a head too long is answered 431") {
    RunningServer server(echo());
    CHECK(status_of(exchange(server.port(), "GET /" + std::string(20'000, 'a'))) == 431);
}

TEST_CASE("limits: a body too long is answered 413 though the client still sends") {
    RunningServer server(echo());
    const std::size_t length = form_body_max + 1;
    const auto answer = exchange(server.port(), post(length) + std::string(length, 'b'));
    CHECK(status_of(answer) == 413);
    const auto whole = exchange(server.port(), post(form_body_max, "Connection: close\r\n") +
                                                   std::string(form_body_max, 'b'));
    CHECK(status_of(whole) == 200);
}

TEST_CASE("limits: all bodies together have a limit too") {
    Settings settings;
    settings.limits.bodies_max = 300'000;
    RunningServer server(echo(), settings);
    RawClient first(server.port());
    first.send(post(250'000) + std::string(249'999, 'b'));
    CHECK(comes_true([&] { return server.load().body_bytes == 249'999; }));
    const auto refused = exchange(server.port(), post(250'000) + std::string(250'000, 'b'));
    CHECK(status_of(refused) == 503);
    CHECK(refused.find("\r\nRetry-After: ") != std::string::npos);
    first.send("b");
    CHECK(status_of(first.receive_to("b.")) == 200);
    first.send(post(0));
    CHECK(status_of(first.receive()) == 200);
    CHECK(comes_true([&] { return server.load().body_bytes == 0; }));
}

TEST_CASE("limits: a client that waits for a word hears it, or the refusal at once") {
    RunningServer server(echo());
    RawClient client(server.port());
    client.send(post(2, "Expect: 100-continue\r\n"));
    CHECK(client.receive() == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ok");
    CHECK(status_of(client.receive_to("ok.")) == 200);
    const auto refused =
        exchange(server.port(), post(form_body_max + 1, "Expect: 100-continue\r\n"));
    CHECK(status_of(refused) == 413);
}

TEST_CASE("limits: a head or a body that drips is answered 408 when its time is over") {
    RunningServer server(echo(), impatient());
    for (const std::string& start : {std::string("GET / HTTP/1.1\r\nX: "), post(1000)}) {
        RawClient client(server.port());
        client.send(start);
        const auto began = std::chrono::steady_clock::now();
        std::string answer;
        while (answer.empty() && std::chrono::steady_clock::now() - began < 5s) {
            client.send("a");
            answer = client.receive(30);
        }
        CHECK(status_of(answer) == 408);
    }
}

TEST_CASE("limits: a client that says nothing, or no more, is let go without a word") {
    RunningServer server(echo(), impatient());
    RawClient silent(server.port());
    CHECK(silent.receive() == "");
    CHECK(silent.closed());
    RawClient idle(server.port());
    idle.send(get("/"));
    CHECK(status_of(idle.receive_to(".")) == 200);
    CHECK(idle.receive() == "");
    CHECK(idle.closed());
}

TEST_CASE("limits: a client that takes no answer does not keep its connection") {
    Settings settings = impatient();
    settings.limits.rate_min = std::size_t{1} << 30;
    Site site;
    site.answer = [](const Request&) { return text(200, std::string(50'000'000, 'x')); };
    RunningServer server(site, settings);
    RawClient client(server.port());
    client.send(get("/"));
    CHECK(comes_true([&] { return server.load().connections == 1; }));
    CHECK(comes_true([&] { return server.load().connections == 0; }));
    CHECK(client.receive_all().size() < 50'000'000);
}

TEST_CASE("limits: one connection too many is turned away, and welcome when another went") {
    Settings settings = impatient();
    settings.limits.connections_max = 2;
    settings.limits.idle_time = 60s;
    RunningServer server(echo(), settings);
    {
        RawClient one(server.port());
        RawClient two(server.port());
        one.send(get("/"));
        two.send(get("/"));
        CHECK(status_of(one.receive_to(".")) == 200);
        CHECK(status_of(two.receive_to(".")) == 200);
        CHECK(status_of(exchange(server.port(), "")) == 503);
    }
    CHECK(comes_true([&] { return server.load().connections == 0; }));
    RawClient three(server.port());
    three.send(get("/"));
    CHECK(status_of(three.receive_to(".")) == 200);
}

TEST_CASE("limits: a connection ends politely after its share of requests") {
    Settings settings;
    settings.limits.requests_max = 2;
    RunningServer server(echo(), settings);
    const auto answers = exchange(server.port(), get("/") + get("/") + get("/"));
    const auto second = answers.find("HTTP/1.1", 1);
    REQUIRE(second != std::string::npos);
    CHECK(answers.find("Connection: close", second) != std::string::npos);
    CHECK(answers.find("HTTP/1.1", second + 1) == std::string::npos);
}

TEST_CASE("limits: when all workers are taken the next is told to come again") {
    std::promise<void> gate;
    std::atomic<int> planned = 0;
    std::atomic<int> begun = 0;
    Settings settings;
    settings.waiting_max = 1;
    Site site = gated(gate.get_future().share(), planned);
    site.answer = [&begun, answer = site.answer](const Request& request) {
        ++begun;
        return answer(request);
    };
    RunningServer server(site, settings);
    RawClient working(server.port());
    working.send(get("/a"));
    CHECK(comes_true([&] { return begun == 1; }));
    RawClient waiting(server.port());
    waiting.send(get("/b"));
    CHECK(comes_true([&] { return planned == 2; }));
    RawClient refused(server.port());
    refused.send(get("/c") + get("/quick"));
    const auto answers = refused.receive_to("done/quick");
    CHECK(status_of(answers) == 503);
    CHECK(answers.find("\r\nRetry-After: ") != std::string::npos);
    CHECK(answers.ends_with("done/quick"));
    gate.set_value();
    CHECK(working.receive_to("done/a").ends_with("done/a"));
    CHECK(waiting.receive_to("done/b").ends_with("done/b"));
}

TEST_CASE("limits: acts that wait for the disk wait together, beside a worker that is taken") {
    std::promise<void> gate;
    std::atomic<std::size_t> begun = 0;
    Site site;
    site.plan = [](const Request&) { return Plan{Weight::act, 0}; };
    site.answer = [&begun, open = gate.get_future().share()](const Request&) {
        ++begun;
        open.wait();
        return text(200, "kept");
    };
    RunningServer server(site, Settings{});
    constexpr std::size_t together = 40;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (std::size_t i = 0; i < together; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(get("/act"));
    }
    CHECK(comes_true([&] { return begun == together; }));
    gate.set_value();
    for (const auto& client : clients) CHECK(status_of(client->receive_to("kept")) == 200);
}

TEST_CASE("limits: what is in flight when the server stops is answered, and then it ends") {
    std::promise<void> gate;
    std::atomic<int> planned = 0;
    RunningServer server(gated(gate.get_future().share(), planned));
    RawClient idle(server.port());
    idle.send(get("/quick"));
    CHECK(status_of(idle.receive_to("done/quick")) == 200);
    RawClient busy(server.port());
    busy.send(get("/a"));
    CHECK(comes_true([&] { return planned == 2; }));
    server.stop();
    CHECK(idle.receive() == "");
    CHECK(idle.closed());
    CHECK(exchange(server.port(), get("/quick")) == "");
    gate.set_value();
    const auto answer = busy.receive_to("done/a");
    CHECK(status_of(answer) == 200);
    CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
    server.end();
}

TEST_CASE("limits: clients are served by several threads at once") {
    Settings settings;
    settings.threads = 3;
    RunningServer server(echo(), settings);
    std::vector<std::thread> clients;
    std::atomic<int> answered = 0;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&] {
            for (int turn = 0; turn < 50; ++turn) {
                const auto answer =
                    exchange(server.port(), post(3, "Connection: close\r\n") + "abc");
                answered += answer.ends_with("abc.");
            }
        });
    }
    for (auto& client : clients) client.join();
    CHECK(answered == 400);
}
