// SPDX-License-Identifier: Apache-2.0
#include "page_source.h"

#include <algorithm>

#include "text.h"

namespace waymark::tools {

namespace {

constexpr std::string_view blank = " \t\r\n";

/// Where the C++ between the braces ends; the closing braces in a string literal do not count.
std::size_t end_of_code(std::string_view source, std::size_t from, std::string_view closing) {
    char quote = 0;
    for (auto i = from; i < source.size(); ++i) {
        if (quote != 0 && source[i] == '\\') {
            ++i;
        } else if (quote != 0) {
            if (source[i] == quote) quote = 0;
        } else if (source.substr(i, 2) == closing) {
            return i;
        } else if (source[i] == '"' && closing != "#}") {
            quote = source[i];
        }
    }
    return std::string_view::npos;
}

/// Knows whether the text so far has opened an element in which white space is content.
class Verbatim {
public:
    bool is_inside() const { return !closing_.empty(); }

    /// How much of `text` stands before the next change between content and layout.
    std::size_t until_change(std::string_view text) const {
        if (is_inside()) return std::min(text.find(closing_), text.size());
        return std::min({text.find("<pre"), text.find("<textarea"), text.size()});
    }
    void change_at(std::string_view text) {
        if (is_inside()) {
            closing_.clear();
        } else if (text.substr(0, 4) == "<pre") {
            closing_ = "</pre>";
        } else if (text.substr(0, 9) == "<textarea") {
            closing_ = "</textarea>";
        }
    }

private:
    std::string closing_;
};

void collapse(std::string& out, std::string_view text) {
    while (!text.empty()) {
        auto space = std::min(text.find_first_of(blank), text.size());
        out += text.substr(0, space);
        text.remove_prefix(space);
        auto run = text.substr(0, std::min(text.find_first_not_of(blank), text.size()));
        if (run.empty()) continue;
        out += run.find('\n') == std::string_view::npos ? ' ' : '\n';
        text.remove_prefix(run.size());
    }
}

class Cutter {
public:
    Cutter(std::string_view file, std::string_view source) : file_(file), source_(source) {}

    std::vector<Part> cut() {
        while (at_ < source_.size()) {
            auto open = next_opening();
            add_text(source_.substr(at_, open - at_));
            at_ = open;
            if (at_ < source_.size()) add_braces();
        }
        return std::move(parts_);
    }

private:
    std::size_t next_opening() const {
        return std::min({source_.find("{{", at_), source_.find("{%", at_), source_.find("{#", at_),
                         source_.size()});
    }

    void add_braces() {
        auto opening = source_.substr(at_, 2);
        std::string_view closing = opening == "{{" ? "}}" : opening == "{%" ? "%}" : "#}";
        auto line = line_at(source_, at_);
        auto end = end_of_code(source_, at_ + 2, closing);
        if (end == std::string_view::npos)
            throw Complaint(file_, line, std::string(opening) + " has no " + std::string(closing));
        auto code = trimmed(source_.substr(at_ + 2, end - at_ - 2));
        bool takes_line = opening != "{{" && stands_alone(at_, end + 2);
        if (takes_line) drop_indentation();
        if (opening == "{{") parts_.push_back({PartKind::expression, std::string(code), line});
        if (opening == "{%") parts_.push_back({PartKind::tag, std::string(code), line});
        at_ = end + 2;
        if (takes_line) at_ = std::min(source_.find('\n', at_), source_.size() - 1) + 1;
    }

    bool stands_alone(std::size_t begin, std::size_t end) const {
        auto before = source_.substr(0, begin);
        auto after = source_.substr(end);
        before = before.substr(before.rfind('\n') + 1);
        after = after.substr(0, after.find('\n'));
        return trimmed(before).empty() && trimmed(after).empty();
    }

    /// The indentation before a tag that takes its line has already become text.
    void drop_indentation() {
        if (parts_.empty() || parts_.back().kind != PartKind::text) return;
        auto& text = parts_.back().text;
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
        if (text.empty()) parts_.pop_back();
    }

    void add_text(std::string_view text) {
        if (text.empty()) return;
        Part part{PartKind::text, "", line_at(source_, at_)};
        bool begins_line = at_ == 0 || source_[at_ - 1] == '\n';
        if (begins_line && !verbatim_.is_inside())
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        while (!text.empty()) {
            auto count = verbatim_.until_change(text);
            auto piece = text.substr(0, count);
            if (verbatim_.is_inside()) {
                part.text += piece;
            } else {
                collapse(part.text, piece);
            }
            text.remove_prefix(count);
            if (text.empty()) break;
            verbatim_.change_at(text);
            part.text += text.front();
            text.remove_prefix(1);
        }
        if (!part.text.empty()) parts_.push_back(std::move(part));
    }

    std::string_view file_;
    std::string_view source_;
    std::size_t at_ = 0;
    Verbatim verbatim_;
    std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> cut_page(std::string_view file, std::string_view source) {
    return Cutter(file, source).cut();
}

}  // namespace waymark::tools
