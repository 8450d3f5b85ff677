// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "base/ensure.h"
#include "platform/files/assets.h"
#include "platform/http/respond.h"
#include "web/door.h"
#include "web/frame.h"
#include "web/site.h"
#include "web/trouble.h"

namespace waymark::web {

namespace {

/// The board as far as it can be told when the database does not answer.
guide::Board board_or_none(const Site& site, Language language) {
    try {
        return site.board(language);
    } catch (const std::exception&) {
        return {};
    }
}

http::Handler in_frame(const Site& site, html::PageHandler handler) {
    return [&site, handler = std::move(handler)](const http::Request& request) {
        const auto language = language_of(request.path);
        auto answer = handler(request, words::Speaker(language));
        if (auto* response = std::get_if<http::Response>(&answer)) return std::move(*response);
        return framed({site.board(language)}, request, std::get<html::Page>(std::move(answer)));
    };
}

/// What a person sends is kept before the answer, which takes a while: not on a reading thread.
http::Weight weight_of(const people::PageRoute& room) {
    const bool is_act = room.method == http::Method::post && room.weight == http::Weight::quick;
    return is_act ? http::Weight::act : room.weight;
}

http::Response first_page(const http::Request& request) {
    const auto language = preferred(request.header("accept-language"));
    auto response = http::redirect("/" + std::string(code_of(language)));
    response.headers.emplace_back("Vary", "Accept-Language");
    return response;
}

http::Response asset(const http::Request& request) {
    const auto* found = files::asset(request.path);
    if (found == nullptr) return http::refusal(404);
    const auto packing =
        http::pick_packing(request.header("accept-encoding"),
                           {.brotli = !found->brotli.empty(), .gzip = !found->gzip.empty()});
    http::Response response;
    response.content_type = found->content_type;
    response.fixed = packing == http::Packing::brotli ? found->brotli
                     : packing == http::Packing::gzip ? found->gzip
                                                      : found->raw;
    if (packing != http::Packing::none)
        response.headers.emplace_back("Content-Encoding", http::name_of(packing));
    response.headers.emplace_back("Vary", "Accept-Encoding");
    response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

/// Old browsers ask here; the page itself names the icon.
http::Response icon(const http::Request&) {
    return http::redirect(std::string(files::asset_path("favicon.svg")));
}

/// Search engines may read what needs no account; links from letters are nobody's to list.
std::string robots_text(const Site& site) {
    std::set<std::string> closed;
    for (const auto& room : site.rooms) closed.insert(room.path.substr(0, room.path.find('/', 1)));
    closed.erase("/register");
    std::string text = "User-agent: *\n";
    for (const auto& part : closed)
        for (const auto language : languages)
            text += "Disallow: /" + std::string(code_of(language)) + part + "\n";
    return text;
}

}  // namespace

http::Router routes(const Site& site) {
    http::Router router;
    router.add({.method = http::Method::get, .pattern = "/", .handler = first_page});
    router.add({.method = http::Method::get, .pattern = "/assets/{name}", .handler = asset});
    router.add({.method = http::Method::get, .pattern = "/favicon.ico", .handler = icon});
    router.add({.method = http::Method::get,
                .pattern = "/robots.txt",
                .handler = [text = robots_text(site)](const http::Request&) {
                    return http::text(200, text);
                }});
    if (site.figures)
        router.add({.method = http::Method::get, .pattern = "/metrics", .handler = site.figures});
    for (const auto& page : site.pages) {
        for (const auto language : languages) {
            router.add({.method = page.method,
                        .pattern = "/" + std::string(code_of(language)) + page.path,
                        .handler = in_frame(site, page.handler),
                        .weight = page.weight,
                        .body_max = page.body_max});
        }
    }
    for (const auto& room : site.rooms) {
        ensure(room.asks_second_person || !people::grant_of(room.permission).wants_second_person,
               "an act that wants a second person has no page on which one alone does it");
        for (const auto language : languages) {
            router.add(
                {.method = room.method,
                 .pattern = "/" + std::string(code_of(language)) + room.path,
                 .handler =
                     [&](const http::Request& request) { return enter(site, room, request); },
                 .weight = weight_of(room),
                 .body_max = room.body_max});
        }
    }
    return router;
}

http::Response refusal(const Site& site, const http::Request& request, int status) {
    const auto language = language_of(request.path);
    auto page = trouble(status, {}, words::Speaker(language));
    auto response = framed({board_or_none(site, language)}, request, std::move(page));
    protect(response);
    return response;
}

http::Response respond(const Site& site, const http::Router& router, const http::Request& request) {
    auto response = http::answer(router, request);
    const bool is_page = response.content_type.substr(0, 9) == "text/html";
    if (response.status >= 400 && !is_page) {
        auto page = refusal(site, request, response.status);
        for (auto& header : response.headers) page.headers.push_back(std::move(header));
        return page;
    }
    // A page that may be remembered is asked for again each time; unchanged, it is not sent again.
    if (is_page && response.header("Cache-Control") == "no-cache")
        response = http::unless_known(request, std::move(response));
    protect(response);
    return http::gzipped(request, std::move(response));
}

http::Site served(const Site& site, const http::Router& router) {
    return {
        .answer = [&](const http::Request& request) { return respond(site, router, request); },
        .plan = [&](const http::Request& request) { return http::plan_of(router, request); },
        .refuse = [&](int status,
                      const http::Request& request) { return refusal(site, request, status); },
    };
}

}  // namespace waymark::web
