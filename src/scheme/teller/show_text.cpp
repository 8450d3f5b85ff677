// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "platform/html/html.h"
#include "platform/words/words.h"
#include "scheme/show.h"
#include "scheme/teller/wrap.h"

namespace waymark::scheme {

namespace {

void put(std::string& out, std::string_view first, std::string_view text) {
    std::string_view before = first;
    const std::string indent(columns_of(first), ' ');
    for (const auto& line : wrapped(text, terminal_columns - columns_of(first))) {
        out += fmt::format("{}{}\n", before, line);
        before = indent;
    }
}

std::string whole_of(const Line& line) {
    std::string text = line.text;
    for (const auto number : line.sources) text += fmt::format(" [{}]", number);
    if (!line.marks.empty()) text += fmt::format(" ({})", line.remark());
    return text;
}

void put(std::string& out, const std::vector<Line>& lines, std::size_t depth) {
    for (const Line& line : lines) {
        put(out, std::string(2 * depth, ' ') + "- ", whole_of(line));
        put(out, line.within, depth + 1);
    }
}

void put_heading(std::string& out, std::string_view heading, char underline) {
    out += fmt::format("\n{}\n{}\n", heading, std::string(columns_of(heading), underline));
}

}  // namespace

std::string to_text(const Model& model) {
    std::string out;
    put(out, "", model.title);
    out += std::string(std::min(columns_of(model.title), terminal_columns), '=') + "\n";
    put(out, "", model.subtitle);
    if (!model.summary.empty()) put(out, "", model.summary);
    for (const auto& section : model.sections) {
        put_heading(out, section.heading, '-');
        for (const auto& paragraph : section.paragraphs) put(out, "", paragraph);
        put(out, section.lines, 0);
    }
    if (model.sources.empty()) return out;
    put_heading(out, model.sources_heading, '-');
    for (const auto& source : model.sources) {
        auto text = source.title;
        if (!source.seen.empty()) text += fmt::format(" ({})", source.seen);
        if (!source.url.empty()) text += " " + source.url;
        put(out, fmt::format("{:>3}. ", source.number), text);
    }
    return out;
}

}  // namespace waymark::scheme
