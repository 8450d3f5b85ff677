// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/http.h"

namespace waymark::http {

/// The cookies a browser sent, in its order (RFC 6265, section 5.4). What has no `=` is skipped.
Fields read_cookies(std::string_view header);

/// The first cookie of that name over all `cookie` headers; empty when there is none.
std::string cookie(const Request& request, std::string_view name);

/// Whether a cookie travels over http too; `secure` wherever the public address is https.
enum class Reach { anywhere, secure };

/// A cookie for the browser alone: HttpOnly, SameSite=Lax, for the whole site. Without an age it
/// ends with the browser's session; an age of zero takes it away.
struct Cookie {
    std::string name;
    std::string value;
    Reach reach = Reach::secure;
    std::optional<std::chrono::seconds> age = std::nullopt;
};

/// The value of a `Set-Cookie` header. Throws `Bug` for a name or value with characters that the
/// format forbids.
std::string write_cookie(const Cookie& cookie);

}  // namespace waymark::http
