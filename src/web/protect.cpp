// SPDX-License-Identifier: Apache-2.0
#include "web/frame.h"

namespace waymark::web {

namespace {

constexpr std::pair<const char*, const char*> fixed_headers[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
     "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
     "require-trusted-types-for 'script'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"},
};

}  // namespace

void protect(http::Response& response) {
    for (const auto& [name, value] : fixed_headers) response.headers.emplace_back(name, value);
    if (response.header("Cache-Control").empty())
        response.headers.emplace_back("Cache-Control", "no-store");
}

}  // namespace waymark::web
