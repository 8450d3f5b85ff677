// SPDX-License-Identifier: Apache-2.0
// The only file that includes toml++.
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <fmt/core.h>

#include "platform/config/file.h"

namespace waymark::config {
namespace {

std::string place_of(const std::string& path, const toml::source_region& source) {
    return fmt::format("{}, line {}", path, source.begin.line);
}

/// A value as text; nothing for one that no setting has.
std::optional<std::string> text_of(const toml::node& node) {
    if (auto text = node.value_exact<std::string>()) return text;
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    if (const auto* list = node.as_array()) {
        std::string items;
        for (const toml::node& item : *list) {
            const auto text = item.value_exact<std::string>();
            if (!text) return std::nullopt;
            if (!items.empty()) items += ", ";
            items += *text;
        }
        return items;
    }
    return std::nullopt;
}

std::string known_names() {
    std::string names;
    for (const Option& option : options()) {
        if (!names.empty()) names += ", ";
        names += option.name;
    }
    return names;
}

}  // namespace

void read_toml(std::string_view text, const std::string& path, Settings& settings,
               Complaints& complaints) {
    try {
        const toml::table table = toml::parse(text);
        for (const auto& [key, node] : table) {
            const std::string name(key.str());
            const auto place = place_of(path, key.source());
            const auto value = text_of(node);
            if (option_named(name) == nullptr) {
                complaints.push_back(fmt::format("{}: there is no setting '{}'; there are: {}",
                                                 place, name, known_names()));
            } else if (!value) {
                complaints.push_back(
                    fmt::format("{}: {} takes a text in quotes, a whole number or a list of texts",
                                place, name));
            } else {
                settings[name] = {*value, place};
            }
        }
    } catch (const toml::parse_error& error) {
        complaints.push_back(fmt::format("{}: {}", place_of(path, error.source()),
                                         std::string_view(error.description())));
    }
}

}  // namespace waymark::config
