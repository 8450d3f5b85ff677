// SPDX-License-Identifier: Apache-2.0
#include "platform/yaml/open_marks.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace waymark::yaml {

namespace {

/// Looks over a text line by line, as far as quotes and brackets go. A quote or bracket means
/// something only where a value begins; within a plain text it is a letter.
class Glance {
public:
    explicit Glance(std::string_view text) : text_(text) {}

    /// Stops at the end, at an open quote, or where `until` is.
    void run(Place until) {
        for (int line = 1; !text_.empty() && line < until.line && !quote_; ++line) {
            const auto end = text_.find('\n');
            take_line(text_.substr(0, end), line);
            text_.remove_prefix(end == text_.npos ? text_.size() : end + 1);
        }
        if (until.column > 1 && !quote_)
            take_line(text_.substr(0, std::min(text_.find('\n'), column_bytes(until.column))),
                      until.line);
    }

    const std::optional<OpenMark>& quote() const { return quote_; }
    const std::vector<OpenMark>& brackets() const { return brackets_; }

private:
    static std::size_t column_bytes(int column) { return static_cast<std::size_t>(column) - 1; }

    void take_line(std::string_view line, int number) {
        const auto start = line.find_first_not_of(' ');
        if (start == line.npos) return;
        if (block_indent_ && start > *block_indent_) return;  // a long text after `|` or `>`
        block_indent_.reset();
        begins_ = true;
        at_ = start;
        while (at_ < line.size() && !quote_) {
            if (is_comment(line)) break;
            take(line, number);
        }
        const auto content = line.substr(0, line.find(" #"));
        const auto last = content.find_last_not_of(" \r+-123456789");
        const bool is_header = last != content.npos && last > 0 && content[last - 1] == ' ' &&
                               (content[last] == '|' || content[last] == '>');
        if (is_header && brackets_.empty()) block_indent_ = start;
    }

    bool is_comment(std::string_view line) const {
        return line[at_] == '#' && (at_ == 0 || line[at_ - 1] == ' ');
    }

    void take(std::string_view line, int number) {
        const char letter = line[at_];
        const Place place{number, static_cast<int>(at_) + 1};
        const bool before_space = at_ + 1 == line.size() || line[at_ + 1] == ' ';
        const bool within = !brackets_.empty();
        if (begins_ && (letter == '"' || letter == '\'')) return take_quoted(line, place);
        if (begins_ && (letter == '{' || letter == '[')) {
            brackets_.push_back({letter, place});
        } else if (within && (letter == '}' || letter == ']')) {
            brackets_.pop_back();
        } else if ((letter == ':' && before_space) || (within && letter == ',') ||
                   (begins_ && letter == '-' && before_space)) {
            begins_ = true;
        } else if (letter != ' ') {
            begins_ = false;
        }
        ++at_;
    }

    void take_quoted(std::string_view line, Place place) {
        const char quote = line[at_++];
        for (; at_ < line.size(); ++at_) {
            if (quote == '"' && line[at_] == '\\')
                ++at_;
            else if (line[at_] == quote)
                break;
        }
        if (at_ >= line.size()) quote_ = OpenMark{quote, place};
        ++at_;
        begins_ = false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool begins_ = true;  ///< a value may begin here
    std::optional<std::size_t> block_indent_;
    std::optional<OpenMark> quote_;
    std::vector<OpenMark> brackets_;
};

Trouble told(Place quote) {
    return {quote, fmt::format("the quote opened at {}:{} is never closed on its line; close it, "
                               "or write a long text after `>`",
                               quote.line, quote.column)};
}

/// Each line of a text, to be asked for by number.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

/// A tab that indents the line of `place`, or the one before it.
std::optional<Place> tab_before(std::string_view text, Place place) {
    const auto lines = lines_of(text);
    for (const int number : {place.line - 1, place.line}) {
        if (number < 1 || static_cast<std::size_t>(number) > lines.size()) continue;
        const auto line = lines[static_cast<std::size_t>(number) - 1];
        const auto tab = line.find('\t');
        if (tab != line.npos && line.find_first_not_of(" \t") > tab)
            return Place{number, static_cast<int>(tab) + 1};
    }
    return std::nullopt;
}

/// A bracket that opens at `place` and does not close on its line. The parser then takes the whole
/// of it for a key, because of the colon that comes next.
std::optional<OpenMark> opens_at(std::string_view text, Place place) {
    const auto lines = lines_of(text);
    const auto line = static_cast<std::size_t>(place.line) - 1;
    const auto column = static_cast<std::size_t>(place.column) - 1;
    if (line >= lines.size() || column >= lines[line].size()) return std::nullopt;
    Glance glance(lines[line].substr(column));
    glance.run({INT32_MAX, 1});
    if (glance.brackets().empty() || glance.brackets().front().place.column != 1)
        return std::nullopt;
    return OpenMark{glance.brackets().front().mark, place};
}

std::optional<Trouble> runaway_in(const std::vector<std::string_view>& lines, const Node& node) {
    const auto line = static_cast<std::size_t>(node.place.line) - 1;
    const auto column = static_cast<std::size_t>(node.place.column) - 1;
    if (node.kind == Kind::scalar && line < lines.size() && column < lines[line].size()) {
        const auto open = open_quote(lines[line].substr(column));
        if (open && open->place.column == 1) return told(node.place);
    }
    for (const Node& child : node.children)
        if (auto found = runaway_in(lines, child)) return found;
    return std::nullopt;
}

}  // namespace

std::optional<OpenMark> open_quote(std::string_view text) {
    Glance glance(text);
    glance.run({INT32_MAX, 1});
    return glance.quote();
}

std::optional<OpenMark> open_bracket(std::string_view text, Place place) {
    Glance whole(text);
    whole.run({INT32_MAX, 1});
    if (whole.brackets().empty()) return std::nullopt;
    Glance glance(text);
    glance.run(place);
    if (glance.brackets().empty() || glance.brackets().back().place.line >= place.line)
        return std::nullopt;
    return glance.brackets().back();
}

Trouble better_told(std::string_view text, Trouble trouble) {
    if (const auto quote = open_quote(text)) return told(quote->place);
    if (const auto tab = tab_before(text, trouble.place))
        return {*tab, "a tab stands here; indent with spaces, two for each level"};
    const auto closing = [](const OpenMark& bracket) { return bracket.mark == '{' ? '}' : ']'; };
    const bool is_key = trouble.message == no_plain_key;
    if (const auto bracket = is_key ? opens_at(text, trouble.place) : std::nullopt)
        return {bracket->place,
                fmt::format("the `{}` opened at {}:{} is not closed on its line; a `{}` is missing",
                            bracket->mark, bracket->place.line, bracket->place.column,
                            closing(*bracket))};
    if (const auto bracket = open_bracket(text, trouble.place)) {
        const char close = closing(*bracket);
        return {bracket->place,
                fmt::format("the `{}` opened at {}:{} is not closed; a `{}` is missing before "
                            "line {}",
                            bracket->mark, bracket->place.line, bracket->place.column, close,
                            trouble.place.line)};
    }
    return trouble;
}

std::optional<Trouble> runaway_quote(std::string_view text, const Node& tree) {
    return runaway_in(lines_of(text), tree);
}

}  // namespace waymark::yaml
