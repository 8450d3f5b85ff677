// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstddef>
#include <optional>
#include <string_view>

#include "platform/http/reader.h"

namespace waymark::http {

/// Beast's parser, told to fill a `Request` directly and to be stricter. Its header is heavy: only
/// `reader.cpp` and `parser.cpp` include this one.
class RequestReader::Parser : public boost::beast::http::basic_parser<true> {
public:
    explicit Parser(const Limits& limits);

    /// Reads a whole head; answers what is wrong with it.
    std::optional<Unreadable> read_head(std::string_view head);
    /// Reads a piece of the body; answers how much of it was used.
    Result<std::size_t, Unreadable> feed(std::string_view bytes);
    bool limit_body(std::size_t bytes);

    Request request;
    bool expects_continue = false;

private:
    using Error = boost::beast::error_code;
    using Text = boost::beast::string_view;
    using Length = boost::optional<std::uint64_t>;
    using Field = boost::beast::http::field;

    void on_request_impl(boost::beast::http::verb method, Text, Text target, int version,
                         Error& error) override;
    void on_field_impl(Field field, Text name, Text value, Error& error) override;
    void on_header_impl(Error& error) override;
    void on_body_init_impl(const Length& length, Error& error) override;
    std::size_t on_body_impl(Text bytes, Error& error) override;
    void on_chunk_header_impl(std::uint64_t size, Text, Error& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t remain, Text bytes, Error& error) override;
    void on_response_impl(int, Text, int, Error&) override {}
    void on_finish_impl(Error&) override {}

    Unreadable meaning_of(const Error& error) const;
    void fail(Error& error, Unreadable why);
    void check_framing(Field field, std::string_view value, Error& error);
    void read_expectation(std::string_view value, Error& error);

    const Limits& limits_;
    std::size_t body_max_;
    std::optional<Unreadable> why_;
    bool head_done_ = false;
    int version_ = 11;
    int hosts_ = 0;
    int framings_ = 0;  // Content-Length and Transfer-Encoding together
};

}  // namespace waymark::http
