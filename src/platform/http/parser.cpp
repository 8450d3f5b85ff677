// SPDX-License-Identifier: Apache-2.0
#include "platform/http/parser.h"

#include <algorithm>

#include "platform/http/ascii.h"
#include "platform/http/target.h"

namespace waymark::http {

namespace beast = boost::beast::http;

namespace {

/// Memory is taken in advance only this far; beyond it, as the bytes really come.
constexpr std::uint64_t reserve_max = std::uint64_t{1} << 20;

std::string_view plain(boost::beast::string_view text) { return {text.data(), text.size()}; }

Method method_of(beast::verb verb) {
    if (verb == beast::verb::get) return Method::get;
    if (verb == beast::verb::head) return Method::head;
    if (verb == beast::verb::post) return Method::post;
    if (verb == beast::verb::delete_) return Method::delete_;
    if (verb == beast::verb::options) return Method::options;
    return Method::other;
}

/// A length is digits and no list of them, though the grammar of old allowed `5, 5`.
bool is_length(std::string_view value) {
    constexpr std::size_t digits_max = 18;
    return !value.empty() && value.size() <= digits_max &&
           std::all_of(value.begin(), value.end(), is_digit);
}

}  // namespace

RequestReader::Parser::Parser(const Limits& limits) : limits_(limits), body_max_(limits.body_max) {
    header_limit(static_cast<std::uint32_t>(limits.head_max) + 1);
    body_limit(boost::none);
    eager(false);
}

std::optional<Unreadable> RequestReader::Parser::read_head(std::string_view head) {
    Error error;
    put(boost::asio::const_buffer(head.data(), head.size()), error);
    head_done_ = true;
    if (error) return meaning_of(error);
    if (!is_header_done()) return Unreadable::malformed;
    return std::nullopt;
}

Result<std::size_t, Unreadable> RequestReader::Parser::feed(std::string_view bytes) {
    Error error;
    const auto used = put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (error && error != beast::error::need_more) return refuse(meaning_of(error));
    return used;
}

bool RequestReader::Parser::limit_body(std::size_t bytes) {
    body_max_ = bytes;
    const auto length = content_length();
    return !length || *length <= body_max_;
}

Unreadable RequestReader::Parser::meaning_of(const Error& error) const {
    if (why_) return *why_;
    if (error == beast::error::bad_version) return Unreadable::unknown_version;
    return Unreadable::malformed;
}

void RequestReader::Parser::fail(Error& error, Unreadable why) {
    why_ = why;
    error = beast::error::bad_value;
}

void RequestReader::Parser::on_request_impl(beast::verb method, Text, Text target, int version,
                                            Error& error) {
    version_ = version;
    request.method = method_of(method);
    request.target = plain(target);
    auto read = read_target(request.target);
    if (!read) return fail(error, Unreadable::malformed);
    request.path = std::move(read->path);
    request.query = std::move(read->query);
}

void RequestReader::Parser::on_field_impl(Field field, Text name, Text text, Error& error) {
    // Trailers come after the body and are not believed.
    if (head_done_) return;
    const auto value = plain(text);
    if (request.headers.size() == limits_.headers_max) {
        return fail(error, Unreadable::head_too_long);
    }
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return is_control(c) && c != '\t'; })) {
        return fail(error, Unreadable::malformed);
    }
    if (field == Field::host && (++hosts_ > 1 || !is_host(value))) {
        return fail(error, Unreadable::malformed);
    }
    if (field == Field::content_length || field == Field::transfer_encoding) {
        check_framing(field, value, error);
    }
    if (field == Field::expect) read_expectation(value, error);
    request.headers.emplace_back(lower(plain(name)), value);
}

void RequestReader::Parser::check_framing(Field field, std::string_view value, Error& error) {
    if (++framings_ > 1) return fail(error, Unreadable::malformed);
    if (field == Field::content_length) {
        if (!is_length(value)) fail(error, Unreadable::malformed);
    } else if (!same_word(value, "chunked")) {
        fail(error, Unreadable::unknown_coding);
    }
}

void RequestReader::Parser::read_expectation(std::string_view value, Error& error) {
    if (!same_word(value, "100-continue")) return fail(error, Unreadable::unknown_expectation);
    expects_continue = true;
}

void RequestReader::Parser::on_header_impl(Error& error) {
    const bool names_host = hosts_ == 1;
    // Chunks came with 1.1; a 1.0 message that claims them was put together by somebody else.
    if (version_ == 10 ? chunked() : !names_host) fail(error, Unreadable::malformed);
}

void RequestReader::Parser::on_body_init_impl(const Length& length, Error&) {
    if (length) request.body.reserve(static_cast<std::size_t>(std::min(*length, reserve_max)));
}

std::size_t RequestReader::Parser::on_body_impl(Text bytes, Error&) {
    request.body.append(bytes.data(), bytes.size());
    return bytes.size();
}

void RequestReader::Parser::on_chunk_header_impl(std::uint64_t size, Text, Error& error) {
    if (size > body_max_ - request.body.size()) fail(error, Unreadable::body_too_long);
}

std::size_t RequestReader::Parser::on_chunk_body_impl(std::uint64_t, Text bytes, Error&) {
    request.body.append(bytes.data(), bytes.size());
    return bytes.size();
}

}  // namespace waymark::http
