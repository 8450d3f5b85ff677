// SPDX-License-Identifier: Apache-2.0
#include "platform/html/html.h"

#include <array>

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

// One look into a table for each character; searching a set of five would start a search for each.
constexpr auto is_special = [] {
    std::array<bool, 256> table{};
    for (const unsigned char c : {'&', '<', '>', '"', '\''}) table[c] = true;
    return table;
}();

}  // namespace

void escape(std::string& out, std::string_view text) {
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_special[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, plain, i - plain);
        out += entity_of(text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
}

}  // namespace waymark::html
