// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

#include "platform/http/desk.h"

namespace waymark::http {

class Connection;
using Socket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

/// One thread of the server and the connections that live on it. In place of a timer for each wait
/// the loop looks once in `Limits::sweep_time` for connections whose time is up. All but `drain`
/// and `adopt` is called on the loop's own thread.
class Loop {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t read_max = std::size_t{64} << 10;

    explicit Loop(Desk& desk);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void run();                 ///< until drained
    void adopt(Socket socket);  ///< takes a new connection, from any thread
    void drain();               ///< closes what is idle, the rest when it has answered

    boost::asio::io_context& context() { return context_; }
    Desk& desk() { return desk_; }
    bool is_draining() const { return draining_; }
    std::string_view date();
    /// Room to read into; empty again before anybody else runs.
    std::array<char, read_max>& room() { return *room_; }
    void forget(const std::shared_ptr<Connection>& connection);

private:
    void sweep();
    void begin_drain();
    void end_when_empty();

    Desk& desk_;
    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_;
    boost::asio::steady_timer timer_;
    std::unordered_set<std::shared_ptr<Connection>> connections_;
    std::unique_ptr<std::array<char, read_max>> room_;
    std::chrono::sys_seconds dated_{};
    std::string date_;
    bool draining_ = false;
    Clock::time_point drained_by_ = Clock::time_point::max();
};

}  // namespace waymark::http
