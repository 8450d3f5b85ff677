// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <utility>

#include "platform/http/connection.h"

namespace waymark::http {

namespace asio = boost::asio;

void Connection::respond() {
    ++answered_;
    if (plan_.weight == Weight::heavy) return hand_to(loop_.desk().workers);
    if (plan_.weight == Weight::act) return hand_to(loop_.desk().act_threads);
    send(loop_.desk().answer(reader_.request()), persistence());
}

void Connection::hand_to(Workers& workers) {
    phase_ = Phase::working;
    deadline_ = Time::max();
    auto task = [self = shared_from_this()]() mutable {
        Loop& loop = self->loop_;
        Response response = loop.desk().answer(self->reader_.request());
        asio::post(loop.context(),
                   [self = std::move(self), response = std::move(response)]() mutable {
                       self->send(std::move(response), self->persistence());
                       self->go_on();
                   });
    };
    if (workers.offer(std::move(task))) return;
    send(loop_.desk().refuse(503, reader_.request()), persistence());
}

Persistence Connection::persistence() {
    const bool enough = answered_ >= limits().requests_max || loop_.is_draining();
    if (enough || !reader_.keeps_alive()) return Persistence::close;
    return reader_.request().header("connection").empty() ? Persistence::keep
                                                          : Persistence::keep_announced;
}

/// Answers what cannot be read on. Nobody knows where the next request would begin, so none is
/// read.
void Connection::refuse(int status) {
    send(loop_.desk().refuse(status, reader_.request()), Persistence::close);
}

void Connection::send(Response response, Persistence persistence) {
    if (phase_ == Phase::closed) return;
    response_ = std::move(response);
    try {
        write_head(head_, response_, loop_.date(), persistence);
    } catch (const std::exception& fault) {
        const auto& site = loop_.desk().site;
        if (site.fault) site.fault(reader_.request(), fault);
        response_ = text(500, "500 Internal Server Error\n");
        write_head(head_, response_, loop_.date(), persistence);
    }
    last_ = persistence == Persistence::close;
    const bool bare = reader_.request().method == Method::head || !has_content(response_.status);
    content_ = bare ? std::string_view{} : response_.content();
    sent_ = 0;
    phase_ = Phase::writing;
    deadline_ = after(allowance(limits().write_time, content_.size()));
    flush();
}

/// Head and content go out as two pieces of one write; large contents are never copied.
void Connection::flush() {
    const std::size_t size = head_.size() + content_.size();
    while (sent_ < size) {
        const auto from_head = std::min(sent_, head_.size());
        const auto from_content = sent_ - from_head;
        const std::array<asio::const_buffer, 2> pieces = {
            asio::const_buffer(head_.data() + from_head, head_.size() - from_head),
            asio::const_buffer(content_.data() + from_content, content_.size() - from_content)};
        Error error;
        sent_ += socket_.write_some(pieces, error);
        if (error == asio::error::would_block) return wait_to_write();
        if (error) return close();
    }
    finish_answer();
}

void Connection::wait_to_write() {
    socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const Error& error) {
        if (error || self->phase_ != Phase::writing) return;
        self->flush();
        self->go_on();
    });
}

/// After an answer that had to be waited for: what was read meanwhile comes first.
void Connection::go_on() {
    if (is_reading()) take({});
    if (wants_bytes()) wait_to_read();
}

void Connection::finish_answer() {
    loop_.desk().body_bytes -= charged_;
    charged_ = 0;
    content_ = {};
    // Assigning an empty response would keep the memory of its body.
    { const Response sent = std::move(response_); }
    if (last_) return linger();
    reader_.reset();
    phase_ = Phase::idle;
    deadline_ = after(limits().idle_time);
    if (loop_.is_draining()) close();
}

/// Says that nothing more comes and reads on for a while: closing over bytes that were not read
/// would make the client's system throw our answer away.
void Connection::linger() {
    phase_ = Phase::lingering;
    deadline_ = after(limits().linger_time);
    Error error;
    socket_.shutdown(Socket::shutdown_send, error);
    if (error) close();
}

void Connection::close() {
    if (phase_ == Phase::closed) return;
    phase_ = Phase::closed;
    Error error;
    socket_.close(error);
    loop_.forget(shared_from_this());
}

/// The word fits into an empty socket; a client that takes not even this is let go.
bool Connection::say_continue() {
    constexpr std::string_view word = "HTTP/1.1 100 Continue\r\n\r\n";
    Error error;
    return socket_.write_some(asio::buffer(word), error) == word.size() && !error;
}

void Connection::expire(Time now) {
    if (now < deadline_) return;
    switch (phase_) {
        case Phase::head:
        case Phase::body: return refuse(408);
        case Phase::idle:
        case Phase::writing:
        case Phase::lingering: return close();
        case Phase::working:
        case Phase::closed: return;
    }
}

void Connection::drain() {
    if (phase_ == Phase::idle) close();
}

void Connection::abandon() {
    if (phase_ != Phase::working) close();
}

Limits::Time Connection::allowance(Limits::Time base, std::size_t bytes) const {
    return base + Limits::Time(bytes * 1000 / limits().rate_min);
}

}  // namespace waymark::http
