// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "platform/http/http.h"

/// Finishing an answer: what the browser already has, and what it can unpack.
namespace waymark::http {

/// The standard words of a status: `Not Found`.
std::string_view reason_of(int status);

/// A short plain answer for a status that no page was made for.
Response refusal(int status);
/// The same, asking the client to come again after that time.
Response busy(std::chrono::seconds again);

/// Names a found page with a weak `ETag` made of its content, or answers 304 with the same headers
/// when the request says that the client has it (RFC 9110, section 13.1.2). Weak, since the page
/// may be packed after this. Other answers, and those to other methods, stay as they are.
Response unless_known(const Request& request, Response response);

/// Packings of one content, best first.
enum class Packing { brotli, gzip, none };

/// The best packing that the client takes among those that exist; `none` is always there.
struct Packed {
    bool brotli = false;
    bool gzip = false;
};
Packing pick_packing(std::string_view accept_encoding, Packed exists);
/// The word for `Content-Encoding`: `br`, `gzip`, or empty.
std::string_view name_of(Packing packing);

inline constexpr std::size_t gzip_min = 1024;  ///< below this, packing gains no packet
inline constexpr int gzip_level = 4;           ///< the most that may be spent on a page

/// Packs a text made for this request when the client takes gzip and it is longer than `gzip_min`.
/// Not for a page that shows a secret beside words of the request: its length would tell.
Response gzipped(const Request& request, Response response, int level = 1);

}  // namespace waymark::http
