// SPDX-License-Identifier: Apache-2.0
#include "platform/http/connection.h"

#include <boost/asio/buffer.hpp>
#include <utility>

namespace waymark::http {

namespace asio = boost::asio;

namespace {

/// Bodies up to this size are not counted against what all bodies may take.
constexpr std::size_t uncounted_max = std::size_t{64} << 10;

/// All lines of that name in their order are one list (RFC 9110, section 5.3): a proxy that adds a
/// line of its own adds the last entry.
std::string forwarded_for(const Request& request) {
    std::string list;
    for (const auto& [name, value] : request.headers) {
        if (name != "x-forwarded-for") continue;
        if (!list.empty()) list += ", ";
        list += value;
    }
    return list;
}

}  // namespace

Connection::Connection(Loop& loop, Socket socket)
    : loop_(loop), socket_(std::move(socket)), reader_(loop.desk().limits) {
    ++loop_.desk().connections;
}

Connection::~Connection() {
    loop_.desk().body_bytes -= charged_;
    --loop_.desk().connections;
}

void Connection::begin() {
    Error error;
    const auto peer = socket_.remote_endpoint(error);
    if (!error) client_ = peer.address().to_string(error);
    if (!error) socket_.non_blocking(true, error);
    if (!error) socket_.set_option(asio::ip::tcp::no_delay(true), error);
    if (error || loop_.is_draining()) return close();
    // A client that connects and says nothing is given the time for a head, not the idle time.
    deadline_ = after(limits().head_time);
    on_readable();
}

void Connection::wait_to_read() {
    socket_.async_wait(Socket::wait_read, [self = shared_from_this()](const Error& error) {
        if (!error) self->on_readable();
    });
}

void Connection::on_readable() {
    if (!wants_bytes()) return;
    Error error;
    auto& room = loop_.room();
    const auto size = socket_.read_some(asio::buffer(room), error);
    if (error == asio::error::would_block) return wait_to_read();
    if (error) return close();
    // While lingering, what still comes is let go.
    if (phase_ != Phase::lingering) try_to_take({room.data(), size});
    if (wants_bytes()) wait_to_read();
}

/// A request for which there is no memory is refused, and what was kept of it let go.
void Connection::try_to_take(std::string_view bytes) {
    try {
        take(bytes);
    } catch (const std::bad_alloc&) {
        { const std::string kept = std::move(reader_.request().body); }
        refuse(503);
    }
}

bool Connection::is_reading() const {
    return phase_ == Phase::idle || phase_ == Phase::head || phase_ == Phase::body;
}

/// Reads as many requests as the bytes hold, as long as each can be answered at once; keeps what
/// is left for later.
void Connection::take(std::string_view bytes) {
    if (unread_.empty()) {
        unread_ = read_requests(bytes);
        return;
    }
    std::string joined = std::move(unread_);
    joined.append(bytes);
    unread_ = read_requests(joined);
}

std::string_view Connection::read_requests(std::string_view bytes) {
    while (is_reading() && !bytes.empty()) {
        const auto used = reader_.take(bytes);
        if (!used) {
            refuse(static_cast<int>(used.error()));
            return {};
        }
        bytes.remove_prefix(*used);
        note_phase(bytes);
        const bool moved = advance();
        if (*used == 0 && !moved) break;
    }
    return phase_ == Phase::lingering || phase_ == Phase::closed ? std::string_view{} : bytes;
}

/// Goes as far as the request allows; true when something happened.
bool Connection::advance() {
    if (!is_reading() || reader_.stage() == RequestReader::Stage::head) return false;
    if (phase_ != Phase::body && !begin_body()) return true;
    if (!charge_body()) return true;
    if (reader_.stage() != RequestReader::Stage::whole) return false;
    respond();
    return true;
}

/// Starts the clock of the head with its first byte.
void Connection::note_phase(std::string_view unread) {
    if (phase_ != Phase::idle) return;
    if (unread.empty() && reader_.stage() == RequestReader::Stage::head) return;
    phase_ = Phase::head;
    deadline_ = after(limits().head_time);
}

bool Connection::begin_body() {
    auto& request = reader_.request();
    request.client = loop_.desk().proxies.client_of(client_, forwarded_for(request));
    plan_ = loop_.desk().plan(reader_.request());
    if (!reader_.limit_body(plan_.body_max)) {
        refuse(static_cast<int>(Unreadable::body_too_long));
        return false;
    }
    phase_ = Phase::body;
    if (reader_.stage() == RequestReader::Stage::whole) return true;
    body_began_ = Loop::Clock::now();
    deadline_ = body_began_ + limits().body_time;
    if (reader_.waits_for_a_word() && !say_continue()) {
        close();
        return false;
    }
    return true;
}

/// Counts a growing body against what all bodies together may take, and gives it more time.
bool Connection::charge_body() {
    const auto size = reader_.request().body.size();
    if (size <= uncounted_max || size == charged_) return true;
    const auto all = loop_.desk().body_bytes += size - charged_;
    charged_ = size;
    deadline_ = body_began_ + allowance(limits().body_time, size);
    if (all <= limits().bodies_max) return true;
    refuse(503);
    return false;
}

}  // namespace waymark::http
