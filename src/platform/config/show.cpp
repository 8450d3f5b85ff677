// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/core.h>

#include "platform/config/config.h"

namespace waymark::config {
namespace {

constexpr std::string_view mask = "********";

std::string quoted(std::string_view value) {
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + '"';
}

/// `postgresql://ann:********@host/name?password=********`. Whatever stands before the last `@` may
/// be of a password, also when its signs were not encoded.
std::string without_password(std::string_view address) {
    std::string text(address);
    const auto begin = text.find("://");
    if (begin == std::string::npos) return text;
    const auto at = text.rfind('@');
    const auto colon = text.find(':', begin + 3);
    if (at != std::string::npos && at > begin && colon < at) {
        text.replace(colon + 1, at - colon - 1, mask);
    }
    for (auto place = text.find("password="); place != std::string::npos;
         place = text.find("password=", place + 1)) {
        const auto from = place + std::string_view("password=").size();
        const auto until = std::min(text.find('&', from), text.size());
        text.replace(from, until - from, mask);
    }
    return text;
}

}  // namespace

std::string masked(const Option& option, std::string_view value) {
    switch (option.secret) {
        case Secret::nothing: return std::string(value);
        case Secret::password_in_address: return without_password(value);
        case Secret::everything: return value.empty() ? std::string() : std::string(mask);
    }
    return std::string(mask);
}

std::string show(const Settings& settings) {
    std::string text;
    for (const Option& option : options()) {
        const Setting& setting = settings.find(option.name)->second;
        text += fmt::format("{} = {}  # {}\n", option.name, quoted(masked(option, setting.value)),
                            setting.origin);
    }
    return text;
}

std::string reference() {
    std::string text =
        "# Settings\n"
        "\n"
        "Nothing has to be set: `waymark serve` runs with the defaults below. Each setting has "
        "one\n"
        "name. It is read from a file, from the environment and from the command line; the later\n"
        "of the three wins. `waymark config show` prints what holds and where it comes from.\n"
        "\n"
        "The file is the one that `--config` names, else the one in `WAYMARK_CONFIG`, else\n"
        "`./waymark.toml`, else `/etc/waymark/waymark.toml`. It is written in TOML:\n"
        "\n"
        "```toml\n"
        "port = 8080\n"
        "public_url = \"https://board.example\"\n"
        "trusted_proxies = [\"127.0.0.1\", \"::1\"]\n"
        "```\n"
        "\n"
        "A name that is not listed here, or a value that is not wanted, stops the program with a\n"
        "message that says where it stands and what would be right.\n";
    for (const Option& option : options()) {
        const bool is_set = !option.fallback.empty();
        text += fmt::format("\n## {}\n\n{}\n\n", option.name, option.help);
        text += fmt::format("- Default: {}\n",
                            is_set ? fmt::format("`{}`", option.fallback) : std::string("none"));
        text += fmt::format("- Wanted: {}\n", option.wanted);
        text += fmt::format("- Environment: `{}`\n", option.environment);
        text += fmt::format("- Command line: `--{}`\n", option.name);
        if (option.secret == Secret::password_in_address) {
            text += "- A password in it is never shown.\n";
        } else if (option.secret == Secret::everything) {
            text += "- Never shown.\n";
        }
    }
    return text;
}

}  // namespace waymark::config
