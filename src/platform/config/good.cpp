// SPDX-License-Identifier: Apache-2.0
#include "platform/config/good.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "base/typed.h"

namespace waymark::config {
namespace {

constexpr std::string_view letters_and_digits =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

bool is_between(std::string_view text, int least, int most) {
    const auto number = parse_whole(text, most);
    // What is written without quotes elsewhere has no room for spaces: `10.0.0.0/ 8` is a slip.
    return number && *number >= least && trimmed(text) == text;
}

bool is_of(int family, std::string_view text) {
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return ::inet_pton(family, std::string(text).c_str(), bytes.data()) == 1;
}

bool is_network(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return is_address(text);
    const auto address = text.substr(0, slash);
    const int bits_max = is_of(AF_INET, address) ? 32 : 128;
    return is_address(address) && is_between(text.substr(slash + 1), 0, bits_max);
}

bool consists_of(std::string_view text, std::string_view others) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return letters_and_digits.find(c) != std::string_view::npos ||
               others.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view text) {
    if (text.starts_with('[') && text.ends_with(']')) {
        return is_of(AF_INET6, text.substr(1, text.size() - 2));
    }
    return consists_of(text, ".-");
}

/// A host and at most a port, after this beginning.
bool is_place_of(std::string_view beginning, std::string_view value) {
    if (!value.starts_with(beginning)) return false;
    const auto place = value.substr(beginning.size());
    const auto colon = place.ends_with(']') ? std::string_view::npos : place.rfind(':');
    if (colon == std::string_view::npos) return is_host(place);
    return is_host(place.substr(0, colon)) && is_between(place.substr(colon + 1), 1, 65'535);
}

}  // namespace

bool is_anything(std::string_view) { return true; }

bool is_filled(std::string_view value) { return !value.empty(); }

bool is_address(std::string_view value) { return is_of(AF_INET, value) || is_of(AF_INET6, value); }

bool is_port(std::string_view value) { return is_between(value, 0, 65'535); }

bool is_thread_count(std::string_view value) { return is_between(value, 0, 256); }

bool is_public_url(std::string_view value) {
    return is_place_of("http://", value) || is_place_of("https://", value);
}

bool is_smtp_url(std::string_view value) {
    return value.empty() || is_place_of("smtp://", value) || is_place_of("smtps://", value);
}

bool is_smtp_tls(std::string_view value) {
    return value == "unless_loopback" || value == "required" || value == "off";
}

bool is_mail_from(std::string_view value) {
    const auto open = value.find('<');
    if (open != std::string_view::npos) {
        if (!value.ends_with('>')) return false;
        value = value.substr(open + 1, value.size() - open - 2);
    }
    const auto at = value.find('@');
    if (at == std::string_view::npos) return false;
    return consists_of(value.substr(0, at), "._+-") && consists_of(value.substr(at + 1), ".-");
}

bool is_network_list(std::string_view value) {
    const auto items = items_of(value);
    return std::all_of(items.begin(), items.end(),
                       [](const std::string& item) { return is_network(item); });
}

bool is_token(std::string_view value) {
    constexpr std::size_t length_min = 16;
    const bool is_visible =
        std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~'; });
    return value.empty() || (is_visible && value.size() >= length_min);
}

bool is_log_level(std::string_view value) {
    return value == "debug" || value == "info" || value == "warning" || value == "error";
}

bool is_log_format(std::string_view value) { return value == "text" || value == "json"; }

std::vector<std::string> items_of(std::string_view list) {
    std::vector<std::string> items;
    while (!list.empty()) {
        const auto item = list.substr(0, list.find(','));
        list.remove_prefix(std::min(item.size() + 1, list.size()));
        items.emplace_back(trimmed(item));
    }
    return items;
}

}  // namespace waymark::config
