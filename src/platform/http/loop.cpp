// SPDX-License-Identifier: Apache-2.0
#include "platform/http/loop.h"

#include <boost/asio/post.hpp>
#include <utility>
#include <vector>

#include "platform/http/connection.h"
#include "platform/http/wire.h"

namespace waymark::http {

Loop::Loop(Desk& desk)
    : desk_(desk),
      guard_(context_.get_executor()),
      timer_(context_),
      room_(std::make_unique<std::array<char, read_max>>()) {}

Loop::~Loop() = default;

void Loop::run() {
    sweep();
    for (;;) {
        try {
            context_.run();
            return;
        } catch (const std::exception& fault) {
            // Out of memory, most likely, for one connection: it is swept away when its time is
            // over, and the others go on.
            if (desk_.site.fault) desk_.site.fault({}, fault);
        }
    }
}

void Loop::adopt(Socket socket) {
    auto connection = std::make_shared<Connection>(*this, std::move(socket));
    boost::asio::post(context_, [this, connection = std::move(connection)] {
        connections_.insert(connection);
        connection->begin();
    });
}

void Loop::drain() {
    boost::asio::post(context_, [this] { begin_drain(); });
}

void Loop::begin_drain() {
    if (draining_) return;
    draining_ = true;
    drained_by_ = Clock::now() + desk_.limits.stop_time;
    const std::vector open(connections_.begin(), connections_.end());
    for (const auto& connection : open) connection->drain();
    end_when_empty();
}

void Loop::forget(const std::shared_ptr<Connection>& connection) {
    connections_.erase(connection);
    end_when_empty();
}

void Loop::end_when_empty() {
    if (!draining_ || !connections_.empty()) return;
    timer_.cancel();
    guard_.reset();
}

void Loop::sweep() {
    const auto now = Clock::now();
    const std::vector open(connections_.begin(), connections_.end());
    for (const auto& connection : open) {
        if (now >= drained_by_) connection->abandon();
        connection->expire(now);
    }
    if (draining_ && connections_.empty()) return;
    timer_.expires_after(desk_.limits.sweep_time);
    timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error) sweep();
    });
}

std::string_view Loop::date() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != dated_) {
        dated_ = now;
        date_ = http_date(now);
    }
    return date_;
}

}  // namespace waymark::http
