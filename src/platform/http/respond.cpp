// SPDX-License-Identifier: Apache-2.0
#include "platform/http/respond.h"

#include <fmt/core.h>

#include <functional>

#include "platform/http/ascii.h"

namespace waymark::http {

namespace {

struct Reason {
    int status;
    std::string_view words;
};

constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
};

/// Whether one entity tag of `If-None-Match` is ours; weak ones count (RFC 9110, section 8.8.3.2).
bool names(std::string_view list, std::string_view quoted) {
    if (trim(list) == "*") return true;
    while (!list.empty()) {
        auto tag = trim(cut(list, ','));
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        if (tag == quoted) return true;
    }
    return false;
}

}  // namespace

std::string_view reason_of(int status) {
    for (const auto& reason : reasons) {
        if (reason.status == status) return reason.words;
    }
    return "Unknown";
}

Response redirect(std::string location) {
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

Response text(int status, std::string body) {
    return {status, std::move(body), "text/plain; charset=utf-8", {}};
}

Response refusal(int status) {
    return text(status, fmt::format("{} {}\n", status, reason_of(status)));
}

Response busy(std::chrono::seconds again) {
    Response response = refusal(503);
    response.headers.emplace_back("Retry-After", std::to_string(again.count()));
    return response;
}

Response unless_known(const Request& request, Response response) {
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (!reads || response.status != 200) return response;
    // Two pages at one address that share 64 bits by chance are not to be expected; nobody is
    // protected by this number.
    const auto quoted =
        fmt::format("\"{:016x}\"", std::hash<std::string_view>{}(response.content()));
    response.headers.emplace_back("ETag", "W/" + quoted);
    if (!names(request.header("if-none-match"), quoted)) return response;
    response.status = 304;
    response.body.clear();
    response.fixed = {};
    return response;
}

}  // namespace waymark::http
