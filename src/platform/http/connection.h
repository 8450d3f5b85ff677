// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/loop.h"
#include "platform/http/reader.h"
#include "platform/http/wire.h"

namespace waymark::http {

/// One client: its requests are read, answered and sent one after another, in order. It tries the
/// socket before it waits for it, and holds no buffer while it is idle.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Time = Loop::Clock::time_point;

    Connection(Loop& loop, Socket socket);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void begin();
    /// Acts when the time for what is going on is over.
    void expire(Time now);
    /// Closes between two requests; otherwise the present answer is the last.
    void drain();
    /// Closes, whatever is going on, unless a worker still has the request.
    void abandon();

private:
    enum class Phase { idle, head, body, working, writing, lingering, closed };
    using Error = boost::system::error_code;

    // Reading: connection.cpp.
    void wait_to_read();
    void on_readable();
    void try_to_take(std::string_view bytes);
    void take(std::string_view bytes);
    std::string_view read_requests(std::string_view bytes);
    bool advance();
    bool begin_body();
    bool charge_body();
    void note_phase(std::string_view unread);
    bool is_reading() const;
    bool wants_bytes() const { return is_reading() || phase_ == Phase::lingering; }

    // Answering and closing: connection_answer.cpp.
    void respond();
    void hand_to(Workers& workers);
    void refuse(int status);
    void send(Response response, Persistence persistence);
    Persistence persistence();
    void flush();
    void wait_to_write();
    void finish_answer();
    void go_on();
    void linger();
    void close();
    bool say_continue();

    Time after(Limits::Time time) const { return Loop::Clock::now() + time; }
    Limits::Time allowance(Limits::Time base, std::size_t bytes) const;
    const Limits& limits() const { return loop_.desk().limits; }

    Loop& loop_;
    Socket socket_;
    std::string client_;
    RequestReader reader_;
    Phase phase_ = Phase::idle;
    Time deadline_;
    Time body_began_;
    std::string unread_;  // came with a request that is still being answered, or is not whole
    Plan plan_;
    std::size_t charged_ = 0;  // bytes of the body counted against `Limits::bodies_max`
    std::size_t answered_ = 0;
    std::string head_;  // the answer, and how much of it is on its way
    Response response_;
    std::string_view content_;
    std::size_t sent_ = 0;
    bool last_ = false;  // the present answer ends the connection
};

}  // namespace waymark::http
