// SPDX-License-Identifier: Apache-2.0
#include "web/door.h"

#include "platform/clock/clock.h"
#include "platform/db/db.h"
#include "platform/http/cookies.h"
#include "platform/http/percent.h"
#include "web/frame.h"
#include "web/kept_pages.h"
#include "web/trouble.h"

namespace waymark::web {

namespace {

/// Somebody before the door.
struct Knock {
    const Site& site;
    const people::PageRoute& room;
    const http::Request& request;
    words::Speaker t;
    std::optional<people::Visitor> who;
};

/// What a page for everybody stands on; nothing where it could be about the visitor.
std::optional<KeptPages::Moment> moment_of(const Knock& knock) {
    const bool is_for_all = knock.room.permission == people::Permission::anyone &&
                            knock.request.method == http::Method::get && !knock.who;
    if (!is_for_all || knock.site.kept == nullptr) return std::nullopt;
    auto& house = *knock.site.house;
    return KeptPages::Moment{house.database.mark(), house.clock.today()};
}

std::optional<people::Visitor> visitor_of(const Site& site, const http::Request& request) {
    const auto cookie = http::cookie(request, people::session_cookie);
    if (cookie.empty() || !site.visitor) return std::nullopt;
    return site.visitor(cookie);
}

http::Response in_frame(const Knock& knock, html::Page page) {
    Surroundings around{knock.site.board(knock.t.language())};
    around.who = knock.who ? &*knock.who : nullptr;
    around.keeps_nothing = false;
    // The form that changes the language sends the same fields again, so it needs the token too.
    if (page.again && knock.who)
        page.again->emplace_back(people::form_token_field, knock.who->form_token);
    return framed(around, knock.request, std::move(page));
}

http::Response by_way_of(const Knock& knock, std::string_view path) {
    std::string target = "/" + std::string(code_of(knock.t.language())) + std::string(path);
    if (knock.request.method != http::Method::post)
        target += "?next=" + http::encode_percent(knock.request.target);
    return http::redirect(std::move(target));
}

bool is_fresh(const Knock& knock) {
    const auto oldest = clock::seconds_after(knock.site.house->clock.now(),
                                             -std::int64_t{60} * people::fresh_minutes);
    return knock.who->confirmed_at >= oldest;
}

bool is_ours(const Knock& knock) {
    if (knock.request.method != http::Method::post) return true;
    if (!knock.who) return is_from_here(knock.request, knock.site.house->public_url);
    return knock.request.field(people::form_token_field) == knock.who->form_token;
}

}  // namespace

bool is_from_here(const http::Request& request, std::string_view public_url) {
    const auto fetched = request.header("sec-fetch-site");
    if (!fetched.empty()) return fetched == "same-origin" || fetched == "none";
    const auto origin = request.header("origin");
    if (origin.empty() || origin == public_url) return true;
    const auto host =
        origin.find("//") == origin.npos ? origin : origin.substr(origin.find("//") + 2);
    return host == request.header("host");
}

http::Response enter(const Site& site, const people::PageRoute& room,
                     const http::Request& request) {
    const Knock knock{site, room, request, words::Speaker(language_of(request.path)),
                      visitor_of(site, request)};
    if (room.permission != people::Permission::anyone) {
        if (!knock.who) return by_way_of(knock, "/account/sign-in");
        if (!people::may(knock.who->roles, room.permission))
            return in_frame(knock, trouble(403, {}, knock.t));
        if (people::grant_of(room.permission).wants_fresh_sign_in && !is_fresh(knock))
            return by_way_of(knock, "/account/again");
    }
    if (!is_ours(knock)) return in_frame(knock, stale_form(knock.t));
    auto moment = moment_of(knock);
    if (moment)
        if (auto kept = site.kept->find(request.target, *moment)) return std::move(*kept);
    const people::Visit visit{*site.house, request, knock.t, knock.who ? &*knock.who : nullptr};
    auto answer = room.handler(visit);
    if (auto* response = std::get_if<http::Response>(&answer)) return std::move(*response);
    auto& page = std::get<html::Page>(answer);
    const bool is_kept = moment && page.memory == html::Memory::until_written && page.status == 200;
    auto response = in_frame(knock, std::move(page));
    if (is_kept) site.kept->keep(request.target, std::move(*moment), response);
    return response;
}

}  // namespace waymark::web
