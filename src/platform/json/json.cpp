// SPDX-License-Identifier: Apache-2.0
#include "platform/json/json.h"

#include <algorithm>

namespace waymark::json {

const Node* Document::member(const Node& object, std::string_view key) const {
    for (const Node* node = first_in(object); node != nullptr; node = after(*node)) {
        if (node->key == key) return node;
    }
    return nullptr;
}

Place place_of(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto is_first_byte = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    };
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::string_view line = before.substr(line_start);
    const auto columns = std::count_if(line.begin(), line.end(), is_first_byte);
    return {static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(columns) + 1};
}

}  // namespace waymark::json
