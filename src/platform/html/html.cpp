// SPDX-License-Identifier: Apache-2.0
#include "platform/html/html.h"

namespace waymark::html {

namespace {

std::string_view entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

}  // namespace

void escape(std::string& out, std::string_view text) {
    while (true) {
        auto plain = text.find_first_of("&<>\"'");
        out += text.substr(0, plain);
        if (plain == std::string_view::npos) return;
        out += entity_of(text[plain]);
        text.remove_prefix(plain + 1);
    }
}

}  // namespace waymark::html
