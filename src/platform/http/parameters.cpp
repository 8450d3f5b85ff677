// SPDX-License-Identifier: Apache-2.0
#include "platform/http/parameters.h"

#include "platform/http/ascii.h"

namespace waymark::http {

namespace {

/// Reads up to the closing quote; `text` begins after the opening one.
std::string read_quoted(std::string_view& text) {
    std::string value;
    while (!text.empty() && text.front() != '"') {
        if (text.starts_with("\\\"")) text.remove_prefix(1);
        if (text.starts_with("%22")) {
            value += '"';
            text.remove_prefix(3);
            continue;
        }
        value += text.front();
        text.remove_prefix(1);
    }
    cut(text, ';');
    return value;
}

std::string read_value(std::string_view& text) {
    const auto quote = text.find_first_not_of(" \t");
    if (quote != std::string_view::npos && text[quote] == '"') {
        text.remove_prefix(quote + 1);
        return read_quoted(text);
    }
    return std::string(trim(cut(text, ';')));
}

}  // namespace

Fields read_parameters(std::string_view text) {
    Fields parameters;
    while (!text.empty()) {
        const auto end = text.find_first_of("=;");
        const auto name = trim(text.substr(0, end));
        const bool has_value = end != std::string_view::npos && text[end] == '=';
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (name.empty()) continue;
        parameters.emplace_back(lower(name), has_value ? read_value(text) : std::string());
    }
    return parameters;
}

}  // namespace waymark::http
