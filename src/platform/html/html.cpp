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

constexpr bool is_special(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
}

// Most text has nothing to escape: a block is compared as a whole, which the compiler turns into a
// few wide instructions.
constexpr std::size_t block = 16;
bool is_plain(const char* text) {
    bool found = false;
    for (std::size_t i = 0; i < block; ++i) {
        const char c = text[i];
        found |= (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'');
    }
    return !found;
}

std::size_t next_special(std::string_view text, std::size_t from) {
    while (from + block <= text.size() && is_plain(text.data() + from)) from += block;
    while (from < text.size() && !is_special(text[from])) ++from;
    return from;
}

}  // namespace

void escape(std::string& out, std::string_view text) {
    for (std::size_t plain = 0;;) {
        const auto special = next_special(text, plain);
        out.append(text, plain, special - plain);
        if (special == text.size()) return;
        out += entity_of(text[special]);
        plain = special + 1;
    }
}

}  // namespace waymark::html
