// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/http.h"
#include "platform/http/limits.h"

namespace waymark::http {

/// What the server must know of a request before it reads its body.
struct Plan {
    Weight weight = Weight::quick;
    std::size_t body_max = form_body_max;
};

/// The plan of the route that fits; without one, that of an ordinary form.
Plan plan_of(const Router& router, const Request& request);

/// What the server serves. All are called from several threads at once. `answer` gets the whole
/// request, its form read; what it throws becomes a 500 and is told to `fault`.
struct Site {
    Handler answer;
    /// Asked when the head is there. Without it every request is quick, with a form's body.
    std::function<Plan(const Request&)> plan = {};
    /// The page for what the server itself refuses (400, 408, 413, 431, 500, 503 ...). The request
    /// may be empty. Without it, a line of plain text.
    std::function<Response(int status, const Request&)> refuse = {};
    std::function<void(const Request&, const std::exception&)> fault = {};
};

struct Settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;     ///< 0: any that is free
    std::size_t threads = 1;       ///< that read, write and run quick requests
    std::size_t workers = 1;       ///< that run heavy ones
    std::size_t act_threads = 64;  ///< that run acts
    /// Requests in line, for the workers and for the threads of acts; the next is answered 503.
    std::size_t waiting_max = 256;
    Limits limits = {};
    std::vector<std::string> trusted_proxies = {};  ///< addresses and networks
};

/// What is taken of the limits at this moment.
struct Load {
    std::size_t connections = 0;
    std::size_t body_bytes = 0;
};

/// An HTTP/1.1 server. TLS and HTTP/2 are the business of a proxy in front of it.
class Server {
public:
    /// Listens at once, so that the first client can come before `run`. Makes the process ignore
    /// SIGPIPE and SIGXFSZ. Throws `Fault` when the address cannot be had.
    Server(Settings settings, Site site);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    Load load() const;
    /// Serves until `stop`; the calling thread is one of the serving ones.
    void run();
    /// Takes no new connection, lets what is in flight finish within `Limits::stop_time`, and then
    /// `run` returns. From any thread, not from a signal handler.
    void stop();

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

}  // namespace waymark::http
