// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "platform/http/http.h"

/// How an answer looks on the wire.
namespace waymark::http {

/// Whether the connection stays open after an answer. `keep_announced` says so in words, which
/// clients of HTTP/1.0 need to hear.
enum class Persistence { keep, keep_announced, close };

/// Writes the status line and the headers over what `out` held. Length, date and connection are
/// ours to say, and nothing says which server this is. Throws `Bug` when a header would break its
/// line, so that words of a person can never make a header of their own.
void write_head(std::string& out, const Response& response, std::string_view date,
                Persistence persistence);

/// Whether an answer of this status carries content at all.
bool has_content(int status);

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
std::string http_date(std::chrono::sys_seconds instant);

}  // namespace waymark::http
