// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "platform/words/words.h"
#include "scheme/compare.h"
#include "scheme/teller/wrap.h"

namespace waymark::scheme {

namespace {

constexpr std::size_t column = (terminal_columns - 3) / 2;

void put(std::vector<std::string>& lines, const Line& line, std::size_t width,
         std::string_view before = {}) {
    const auto more = wrapped(std::string(before) + line.text, width);
    lines.insert(lines.end(), more.begin(), more.end());
    for (const auto& inner : line.within) put(lines, inner, width, "– ");
}

std::vector<std::string> lines_of(const std::vector<Line>& cell, std::size_t width) {
    std::vector<std::string> lines;
    for (const auto& line : cell) put(lines, line, width);
    return lines;
}

std::string filled(const std::string& text) {
    const auto columns = columns_of(text);
    return text + std::string(columns < column ? column - columns : 0, ' ');
}

void put_beside(std::string& out, const std::vector<std::string>& a,
                const std::vector<std::string>& b) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const auto left = i < a.size() ? a[i] : std::string();
        const auto right = i < b.size() ? b[i] : std::string();
        out += fmt::format("{} | {}\n", filled(left), right);
    }
}

}  // namespace

std::string to_text(const Comparison& comparison, const words::Speaker& t) {
    std::string out = fmt::format("{} | {}\n{}-+-{}\n", filled(comparison.a), comparison.b,
                                  std::string(column, '-'), std::string(column, '-'));
    for (const auto& row : comparison.rows) {
        const auto mark = row.is_same ? fmt::format("({})", t("the same")) : std::string("*");
        out += fmt::format("\n{} {}\n", row.title, mark);
        if (row.is_same)
            for (const auto& line : lines_of(row.a, terminal_columns)) out += line + "\n";
        else
            put_beside(out, lines_of(row.a, column), lines_of(row.b, column));
    }
    out += fmt::format("\n{}\n", t("* These rows differ."));
    return out;
}

}  // namespace waymark::scheme
