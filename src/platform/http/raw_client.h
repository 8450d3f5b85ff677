// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>

#include "platform/http/server.h"

/// For tests: a server that runs beside the test, and a client that sends exactly the bytes given.
namespace waymark::http {

class RunningServer {
public:
    explicit RunningServer(Site site, Settings settings = {})
        : server_(with_free_port(std::move(settings)), std::move(site)),
          thread_([this] { server_.run(); }) {}
    ~RunningServer() { end(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    std::uint16_t port() const { return server_.port(); }
    Load load() const { return server_.load(); }
    void stop() { server_.stop(); }
    /// Stops and waits until nothing is in flight.
    void end() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }

private:
    static Settings with_free_port(Settings settings) {
        settings.port = 0;
        return settings;
    }

    Server server_;
    std::thread thread_;
};

class RawClient {
public:
    static constexpr int patience_ms = 5000;

    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // A connection that did not come to be shows itself at the first answer.
        (void)::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
    ~RawClient() { ::close(socket_); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the server closed before all was sent.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// What comes next, or empty when the server closed or said nothing in time.
    std::string receive(int wait_ms = patience_ms) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, wait_ms) != 1) return {};
        std::string bytes(std::size_t{1} << 16, '\0');
        const auto size = ::recv(socket_, bytes.data(), bytes.size(), 0);
        closed_ = closed_ || size <= 0;
        bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return bytes;
    }

    /// All that comes until `end` is part of it or the server closes.
    std::string receive_to(std::string_view end) {
        std::string all;
        while (all.find(end) == std::string::npos) {
            const auto more = receive();
            if (more.empty()) break;
            all += more;
        }
        return all;
    }

    /// All that comes until the server closes.
    std::string receive_all() {
        std::string all;
        for (auto more = receive(); !more.empty(); more = receive()) all += more;
        return all;
    }

    bool closed() const { return closed_; }

private:
    int socket_;
    bool closed_ = false;
};

/// Sends the bytes on a connection of their own and returns all that comes back.
inline std::string exchange(std::uint16_t port, std::string_view bytes) {
    RawClient client(port);
    client.send(bytes);
    return client.receive_all();
}

/// False when it does not come true within the patience of a test.
template <typename Condition>
bool comes_true(const Condition& condition) {
    constexpr std::chrono::milliseconds step{2};
    for (int waited = 0; waited < RawClient::patience_ms; waited += 2) {
        if (condition()) return true;
        std::this_thread::sleep_for(step);
    }
    return false;
}

inline int status_of(std::string_view answer) {
    if (!answer.starts_with("HTTP/1.1 ") || answer.size() < 12) return 0;
    return (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + (answer[11] - '0');
}

}  // namespace waymark::http
