// SPDX-License-Identifier: Apache-2.0
#include "platform/http/cookies.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/ensure.h"
#include "platform/http/ascii.h"

namespace waymark::http {

namespace {

bool is_cookie_text(std::string_view text) {
    constexpr std::string_view forbidden = " \",;\\";
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return c > ' ' && c < '\x7f' && forbidden.find(c) == std::string_view::npos;
    });
}

std::string_view without_quotes(std::string_view value) {
    const bool quoted = value.size() >= 2 && value.front() == '"' && value.back() == '"';
    return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

Fields read_cookies(std::string_view header) {
    Fields cookies;
    while (!header.empty()) {
        std::string_view value = cut(header, ';');
        if (value.find('=') == std::string_view::npos) continue;
        const auto name = trim(cut(value, '='));
        if (!name.empty()) cookies.emplace_back(name, without_quotes(trim(value)));
    }
    return cookies;
}

std::string cookie(const Request& request, std::string_view name) {
    for (const auto& [header, value] : request.headers) {
        if (header != "cookie") continue;
        for (auto& [found, text] : read_cookies(value)) {
            if (found == name) return std::move(text);
        }
    }
    return {};
}

std::string write_cookie(const Cookie& cookie) {
    ensure(!cookie.name.empty() && cookie.name.find('=') == std::string::npos,
           "a cookie has a name without =");
    ensure(is_cookie_text(cookie.name) && is_cookie_text(cookie.value),
           "a cookie holds printable ASCII without space, quote, comma, semicolon, backslash");
    std::string out =
        fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax", cookie.name, cookie.value);
    if (cookie.reach == Reach::secure) out += "; Secure";
    if (cookie.age) out += fmt::format("; Max-Age={}", cookie.age->count());
    return out;
}

}  // namespace waymark::http
