// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "base/ensure.h"
#include "platform/http/ascii.h"
#include "platform/http/http.h"
#include "platform/http/respond.h"

namespace waymark::http {

namespace {

bool is_place(std::string_view part) {
    return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

using Places = std::map<std::string, std::string>;

/// What the places of a pattern hold for this path; nothing when the path does not fit.
std::optional<Places> fit(std::string_view pattern, std::string_view path) {
    // Without places a route costs one comparison; with some, nearly all part before the first.
    const auto open = pattern.find('{');
    if (open == std::string_view::npos)
        return pattern == path ? std::optional(Places{}) : std::nullopt;
    if (path.substr(0, open) != pattern.substr(0, open)) return std::nullopt;
    if (std::count(pattern.begin(), pattern.end(), '/') !=
        std::count(path.begin(), path.end(), '/')) {
        return std::nullopt;
    }
    Places places;
    while (!pattern.empty() || !path.empty()) {
        const auto wanted = cut(pattern, '/');
        const auto found = cut(path, '/');
        if (is_place(wanted) && !found.empty()) {
            places.emplace(wanted.substr(1, wanted.size() - 2), found);
        } else if (wanted != found) {
            return std::nullopt;
        }
    }
    return places;
}

/// Whether `one` is to be tried before `other`: its first differing part is fixed.
bool is_narrower(std::string_view one, std::string_view other) {
    while (!one.empty() && !other.empty()) {
        const bool open = is_place(cut(one, '/'));
        if (open != is_place(cut(other, '/'))) return !open;
    }
    return false;
}

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get: return "GET, HEAD";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::delete_: return "DELETE";
        case Method::options: return "OPTIONS";
        case Method::other: return "";
    }
    return "";
}

void allow(std::string& methods, Method method) {
    const auto name = name_of(method);
    if (methods.find(name) != std::string::npos) return;
    if (!methods.empty()) methods += ", ";
    methods += name;
}

}  // namespace

void Router::add(Route route) {
    ensure(route.pattern.starts_with('/'), "a route's pattern begins with a slash");
    for (const auto& known : routes_) {
        ensure(known.method != route.method || known.pattern != route.pattern,
               "a route is added once");
    }
    const auto later = std::find_if(routes_.begin(), routes_.end(), [&](const Route& known) {
        return is_narrower(route.pattern, known.pattern);
    });
    const auto& added = *routes_.insert(later, std::move(route));
    if (added.pattern.find('{') == std::string::npos) fixed_.emplace(added.pattern, &added);
}

const Route* Router::fixed(Method method, std::string_view path) const {
    const auto [begin, end] = fixed_.equal_range(path);
    for (auto at = begin; at != end; ++at)
        if (at->second->method == method) return at->second;
    return nullptr;
}

Router::Match Router::match(Method method, std::string_view path) const {
    if (method == Method::head) method = Method::get;
    Match match;
    // A path that a route spells out is narrower than any with a `{name}`.
    match.route = fixed(method, path);
    if (match.route != nullptr) return match;
    for (const auto& route : routes_) {
        if (route.method != method) continue;
        if (auto places = fit(route.pattern, path)) {
            match.route = &route;
            match.places = std::move(*places);
            return match;
        }
    }
    for (const auto& route : routes_) {
        if (fit(route.pattern, path)) allow(match.allow, route.method);
    }
    if (!match.allow.empty()) allow(match.allow, Method::options);
    return match;
}

Response answer(const Router& router, Request request) {
    auto match = router.match(request.method, request.path);
    if (match.route != nullptr) {
        request.places = std::move(match.places);
        return match.route->handler(request);
    }
    if (match.allow.empty()) return refusal(404);
    Response response = request.method == Method::options ? text(204, "") : refusal(405);
    response.headers.emplace_back("Allow", std::move(match.allow));
    return response;
}

}  // namespace waymark::http
