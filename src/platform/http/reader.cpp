// SPDX-License-Identifier: Apache-2.0
#include "platform/http/reader.h"

#include <algorithm>

#include "platform/http/parser.h"

namespace waymark::http {

namespace {

/// A chunk's line or the trailers may not be longer than this; no honest client comes near.
constexpr std::size_t chunk_line_max = 4096;

bool is_fold(char c) { return c == ' ' || c == '\t'; }

}  // namespace

RequestReader::RequestReader(const Limits& limits)
    : parser_(std::make_unique<Parser>(limits)), limits_(limits) {}

RequestReader::~RequestReader() = default;

RequestReader::Stage RequestReader::stage() const {
    if (!parser_->is_header_done()) return Stage::head;
    return parser_->is_done() ? Stage::whole : Stage::body;
}

Request& RequestReader::request() { return parser_->request; }

bool RequestReader::limit_body(std::size_t bytes) {
    return parser_->limit_body(std::min(bytes, limits_.body_max));
}

bool RequestReader::keeps_alive() const { return parser_->keep_alive(); }

bool RequestReader::waits_for_a_word() const { return parser_->expects_continue; }

void RequestReader::reset() {
    parser_ = std::make_unique<Parser>(limits_);
    line_ = scanned_ = 0;
}

Result<std::size_t, Unreadable> RequestReader::take(std::string_view bytes) {
    if (stage() == Stage::whole || bytes.empty()) return std::size_t{0};
    if (stage() == Stage::head) return take_head(bytes);
    std::size_t used = 0;
    while (used < bytes.size() && !parser_->is_done()) {
        const auto step = parser_->feed(bytes.substr(used));
        if (!step) return refuse(step.error());
        if (*step == 0) break;
        used += *step;
    }
    const bool waits = !parser_->is_done() && bytes.size() - used > chunk_line_max;
    if (waits) return refuse(Unreadable::malformed);
    return used;
}

/// An empty line before a request is allowed to clients of old (RFC 9112, section 2.2); it is used
/// alone, so that the head begins at the first byte.
Result<std::size_t, Unreadable> RequestReader::take_head(std::string_view bytes) {
    if (bytes.starts_with("\r\n")) {
        scanned_ = 0;
        return std::size_t{2};
    }
    const auto end = find_end(bytes);
    if (!end) return end;
    if (*end == 0) return std::size_t{0};
    if (const auto bad = parser_->read_head(bytes.substr(0, *end))) return refuse(*bad);
    return *end;
}

/// Where the head ends; 0 when its end has not come. Refuses a line feed without its carriage
/// return, and a line that continues the one above.
Result<std::size_t, Unreadable> RequestReader::find_end(std::string_view bytes) {
    for (;;) {
        const auto feed = bytes.find('\n', scanned_);
        const bool too_long =
            (feed == std::string_view::npos ? bytes.size() : feed + 1) > limits_.head_max;
        if (too_long) return refuse(Unreadable::head_too_long);
        if (feed == std::string_view::npos) break;
        if (feed == 0 || bytes[feed - 1] != '\r') return refuse(Unreadable::malformed);
        if (line_ > 0 && is_fold(bytes[line_])) return refuse(Unreadable::malformed);
        scanned_ = feed + 1;
        if (feed == line_ + 1) return feed + 1;
        line_ = feed + 1;
    }
    scanned_ = bytes.size();
    return std::size_t{0};
}

}  // namespace waymark::http
