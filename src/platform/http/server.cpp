// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.h"

#include <fmt/core.h>

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <csignal>
#include <thread>
#include <utility>
#include <vector>

#include "base/ensure.h"
#include "platform/http/loop.h"
#include "platform/http/respond.h"

namespace waymark::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

namespace {

using Acceptor = asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>;

void check(const Error& error, const Settings& settings) {
    if (!error) return;
    throw Fault(
        fmt::format("Cannot listen on {} port {}: {}. Choose another port with "
                    "--port 8081; after `make run`: bin/demo --port 8081.",
                    settings.address, settings.port, error.message()));
}

/// Not to be killed by a client that left, nor by a file that reached its limit: both are errors
/// of one request.
void ignore_signals_of_writing() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

/// One short line for a client too many; it is not waited for.
void turn_away(Socket socket) {
    constexpr std::string_view words =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n"
        "Content-Length: 0\r\n\r\n";
    Error error;
    socket.non_blocking(true, error);
    socket.write_some(asio::buffer(words), error);
    socket.shutdown(Socket::shutdown_both, error);
}

}  // namespace

struct Server::Body {
    Body(Settings chosen, Site site);

    void listen();
    void accept();
    void hand_out(Error error, Socket socket);

    Settings settings;
    Desk desk;
    std::vector<std::unique_ptr<Loop>> loops;
    Acceptor acceptor;
    asio::steady_timer pause;
    // The last to come and the first to go: what workers still do, they tell a loop.
    Workers workers;
    Workers act_threads;
    std::size_t next = 0;
    std::uint16_t port = 0;
    bool stopping = false;

    static std::vector<std::unique_ptr<Loop>> make_loops(std::size_t count, Desk& desk);
};

std::vector<std::unique_ptr<Loop>> Server::Body::make_loops(std::size_t count, Desk& desk) {
    std::vector<std::unique_ptr<Loop>> loops;
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
        loops.push_back(std::make_unique<Loop>(desk));
    }
    return loops;
}

Server::Body::Body(Settings chosen, Site site)
    : settings(std::move(chosen)),
      desk{std::move(site), settings.limits, workers, act_threads,
           Proxies(settings.trusted_proxies)},
      loops(make_loops(settings.threads, desk)),
      acceptor(loops.front()->context()),
      pause(loops.front()->context()),
      workers(settings.workers, settings.waiting_max),
      act_threads(settings.act_threads, settings.waiting_max) {}

void Server::Body::listen() {
    Error error;
    const auto address = asio::ip::make_address(settings.address, error);
    check(error, settings);
    const tcp::endpoint endpoint(address, settings.port);
    acceptor.open(endpoint.protocol(), error);
    check(error, settings);
    acceptor.set_option(Acceptor::reuse_address(true), error);
    acceptor.bind(endpoint, error);
    check(error, settings);
    acceptor.listen(Acceptor::max_listen_connections, error);
    check(error, settings);
    port = acceptor.local_endpoint().port();
}

/// Connections are handed out in turn, so that each thread has as many as the next.
void Server::Body::accept() {
    auto& loop = *loops[next];
    acceptor.async_accept(loop.context(), [this](const Error& error, Socket socket) {
        hand_out(error, std::move(socket));
    });
}

void Server::Body::hand_out(Error error, Socket socket) {
    if (stopping || error == asio::error::operation_aborted) return;
    if (error) {
        // Out of descriptors, most likely: wait for others to close instead of spinning.
        constexpr std::chrono::milliseconds breath{100};
        pause.expires_after(breath);
        pause.async_wait([this](const Error& stopped) {
            if (!stopped && !stopping) accept();
        });
        return;
    }
    if (desk.connections >= settings.limits.connections_max) {
        turn_away(std::move(socket));
    } else {
        loops[next]->adopt(std::move(socket));
        next = (next + 1) % loops.size();
    }
    accept();
}

Server::Server(Settings settings, Site site)
    : body_(std::make_unique<Body>(std::move(settings), std::move(site))) {
    ignore_signals_of_writing();
    body_->listen();
}

Server::~Server() = default;

std::uint16_t Server::port() const { return body_->port; }

Load Server::load() const { return {body_->desk.connections, body_->desk.body_bytes}; }

void Server::run() {
    body_->accept();
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < body_->loops.size(); ++i) {
        threads.emplace_back([&loop = *body_->loops[i]] { loop.run(); });
    }
    body_->loops.front()->run();
    for (auto& thread : threads) thread.join();
}

void Server::stop() {
    asio::post(body_->loops.front()->context(), [body = body_.get()] {
        if (body->stopping) return;
        body->stopping = true;
        Error error;
        body->acceptor.close(error);
        body->pause.cancel();
        for (auto& loop : body->loops) loop->drain();
    });
}

}  // namespace waymark::http
