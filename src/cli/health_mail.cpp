// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "cli/health.h"

namespace waymark::cli {
namespace {

constexpr int connect_milliseconds_max = 5'000;
constexpr const char* port_of_submission = "587";
constexpr const char* port_of_submission_by_tls = "465";

struct Place {
    std::string host;
    std::string port;
};

/// `smtp://host:port`, checked when the settings were read.
Place place_of(const std::string& url) {
    const auto from = url.find("://") + 3;
    const auto end = url.find('/', from);
    const auto rest = url.substr(from, end == std::string::npos ? end : end - from);
    const auto colon = rest.rfind(':');
    const bool has_port = colon != std::string::npos && rest.find(']', colon) == std::string::npos;
    auto host = has_port ? rest.substr(0, colon) : rest;
    if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
    const auto* usual = url.starts_with("smtps") ? port_of_submission_by_tls : port_of_submission;
    return {host, has_port ? rest.substr(colon + 1) : usual};
}

bool answers(const addrinfo& address) {
    const int line = ::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (line < 0) return false;
    if (::connect(line, address.ai_addr, address.ai_addrlen) != 0 && errno != EINPROGRESS) {
        ::close(line);
        return false;
    }
    pollfd ready{line, POLLOUT, 0};
    int error = 1;
    socklen_t length = sizeof error;
    const bool is_ready = ::poll(&ready, 1, connect_milliseconds_max) == 1;
    if (is_ready) ::getsockopt(line, SOL_SOCKET, SO_ERROR, &error, &length);
    ::close(line);
    return is_ready && error == 0;
}

bool is_reachable(const Place& place) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(place.host.c_str(), place.port.c_str(), &hints, &found) != 0) return false;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    for (const auto* one = found; one != nullptr; one = one->ai_next) {
        if (answers(*one)) return true;
    }
    return false;
}

}  // namespace

Findings health_of_mail(const config::Config& config, const words::Speaker& say) {
    if (config.smtp_url.empty()) {
        return {
            {say("Letters go to the folder {}: no mail server is set", config.mail_folder), {}}};
    }
    const auto place = place_of(config.smtp_url);
    Finding finding{say("The mail server {} can be reached", config.smtp_url), {}};
    if (!is_reachable(place)) {
        finding.remedy = say("Check `smtp_url` and that the server runs.");
    }
    return {finding};
}

}  // namespace waymark::cli
