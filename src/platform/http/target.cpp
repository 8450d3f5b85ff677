// SPDX-License-Identifier: Apache-2.0
#include "platform/http/target.h"

#include <algorithm>

#include "platform/http/ascii.h"
#include "platform/http/form.h"
#include "platform/http/percent.h"

namespace waymark::http {

namespace {

/// The path and query of an absolute target; the target itself when it already begins with `/`.
std::string_view without_authority(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!same_word(target.substr(0, scheme.size()), scheme)) continue;
        target.remove_prefix(scheme.size());
        const auto end = target.find('/');
        const bool named = is_host(target.substr(0, end));
        return named && end != std::string_view::npos ? target.substr(end) : std::string_view{};
    }
    return target;
}

bool has_dot_part(std::string_view path) {
    while (!path.empty()) {
        const auto part = cut(path, '/');
        if (part == "." || part == "..") return true;
    }
    return false;
}

bool is_plain_path(std::string_view path) {
    return path.find('\\') == std::string_view::npos && !has_dot_part(path) &&
           std::none_of(path.begin(), path.end(), is_control) && is_utf8(path);
}

std::optional<std::string> read_path(std::string_view encoded) {
    if (!encoded.starts_with('/')) return std::nullopt;
    auto path = decode_percent(encoded, Plus::itself);
    if (!path || !is_plain_path(*path)) return std::nullopt;
    const auto slashes = [](std::string_view text) {
        return std::count(text.begin(), text.end(), '/');
    };
    if (slashes(*path) != slashes(encoded)) return std::nullopt;
    return path;
}

}  // namespace

std::optional<Target> read_target(std::string_view target) {
    std::string_view rest = without_authority(target);
    // A fragment belongs to the browser and is never sent.
    if (rest.find('#') != std::string_view::npos) return std::nullopt;
    auto path = read_path(cut(rest, '?'));
    if (!path) return std::nullopt;
    auto query = read_urlencoded(rest);
    if (!query) return std::nullopt;
    return Target{std::move(*path), std::move(*query)};
}

bool is_host(std::string_view text) {
    const auto allowed = [](char c) {
        return is_alpha(c) || is_digit(c) ||
               std::string_view("-._~:[]").find(c) != std::string::npos;
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace waymark::http
