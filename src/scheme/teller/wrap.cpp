// SPDX-License-Identifier: Apache-2.0
#include "scheme/teller/wrap.h"

#include <algorithm>

namespace waymark::scheme {

std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        auto& line = lines.back();
        if (!line.empty() && columns_of(line) + 1 + columns_of(word) > width)
            lines.emplace_back(word);
        else
            line += (line.empty() ? "" : " ") + std::string(word);
    }
    return lines;
}

}  // namespace waymark::scheme
