// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "tests/tidy/sizes.h"

namespace waymark::tidy {

namespace {

constexpr std::size_t function_lines_max = 60;
constexpr std::size_t parameters_max = 5;
constexpr std::size_t depth_max = 3;

bool is_word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool begins_with_word(std::string_view text, std::string_view word) {
    return starts_with(text, word) &&
           (text.size() == word.size() || !is_word_char(text[word.size()]));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

/// What opens a block: the code between the last end of something and the brace.
enum class Block { scope, function, control, other };

bool is_control(std::string_view head) {
    for (auto word : {"if", "for", "while", "switch", "do", "else", "try"})
        if (begins_with_word(head, word)) return true;
    return false;
}

bool is_scope(std::string_view head) {
    while (begins_with_word(head, "template")) head = trimmed(head.substr(head.find('>') + 1));
    for (auto word : {"namespace", "class", "struct", "enum", "union", "extern"})
        if (begins_with_word(head, word)) return true;
    return false;
}

std::size_t parameters_in(std::string_view head) {
    auto open = head.find('(');
    std::size_t depth = 0;
    std::size_t commas = 0;
    bool is_empty = true;
    for (auto i = open; i < head.size(); ++i) {
        char c = head[i];
        if (c == '(' || c == '<' || c == '{') ++depth;
        if ((c == ')' || c == '>' || c == '}') && --depth == 0) break;
        if (i > open && std::isspace(static_cast<unsigned char>(c)) == 0) is_empty = false;
        if (c == ',' && depth == 1) ++commas;
    }
    return is_empty ? 0 : commas + 1;
}

std::string name_in(std::string_view head) {
    auto end = head.find('(');
    while (end > 0 && head[end - 1] == ' ') --end;
    auto begin = end;
    while (begin > 0 && (is_word_char(head[begin - 1]) || head[begin - 1] == ':')) --begin;
    return std::string(head.substr(begin, end - begin));
}

/// Walks over the braces and remembers what each of them opened.
class Walk {
public:
    explicit Walk(std::string_view code) : code_(code) {}

    std::vector<Function> functions() {
        for (at_ = 0; at_ < code_.size(); ++at_) {
            char c = code_[at_];
            if (c == '\n') ++line_;
            if (c == '(') ++parens_;
            if (c == ')' && parens_ > 0) --parens_;
            if (c == '{') open();
            if (c == '}') close();
            if (c == '{' || c == '}' || (c == ';' && parens_ == 0)) begin_ = at_ + 1;
            if (c == '#' && blocks_outside_function()) skip_line();
        }
        return std::move(found_);
    }

private:
    bool blocks_outside_function() const { return current_ == none; }
    void skip_line() {
        at_ = std::min(code_.find('\n', at_), code_.size()) - 1;
        begin_ = at_ + 1;
    }

    void open() {
        auto head = trimmed(code_.substr(begin_, at_ - begin_));
        for (auto access : {"public:", "private:", "protected:"})
            if (starts_with(head, access))
                head = trimmed(head.substr(std::string_view(access).size()));
        auto block = kind_of(head);
        blocks_.push_back({block, parens_});
        parens_ = 0;
        if (block == Block::function) {
            current_ = found_.size();
            auto above = std::count(head.begin(), head.end(), '\n');
            found_.push_back({name_in(head), line_ - static_cast<std::size_t>(above), line_,
                              parameters_in(head), 0});
        } else if (block == Block::control && current_ != none) {
            auto depth = static_cast<std::size_t>(
                std::count_if(blocks_.begin(), blocks_.end(),
                              [](const auto& b) { return b.kind == Block::control; }));
            found_[current_].depth = std::max(found_[current_].depth, depth);
        }
    }

    Block kind_of(std::string_view head) const {
        if (current_ != none) return is_control(head) ? Block::control : Block::other;
        if (is_scope(head)) return Block::scope;
        if (parens_ > 0 || head.find('(') == head.npos || begins_with_word(head, "TEST_CASE"))
            return Block::other;
        return head.find('=') < head.find('(') ? Block::other : Block::function;
    }

    void close() {
        if (blocks_.empty()) return;
        if (blocks_.back().kind == Block::function) {
            found_[current_].lines = line_ - found_[current_].line + 1;
            current_ = none;
        }
        parens_ = blocks_.back().parens;
        blocks_.pop_back();
    }

    struct Open {
        Block kind;
        std::size_t parens;
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::string_view code_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t line_ = 1;
    std::size_t parens_ = 0;
    std::size_t current_ = none;
    std::vector<Open> blocks_;
    std::vector<Function> found_;
};

}  // namespace

std::vector<Function> functions_in(std::string_view code) {
    auto bare = without_comments_and_strings(code);
    return Walk(bare).functions();
}

Breaches check_functions(const Source& source) {
    Breaches breaches;
    if (!source.is_code()) return breaches;
    auto limit = [&](const Function& function, std::size_t is, std::size_t max, const char* of) {
        if (is > max)
            breaches.push_back({"function", source.path, function.line,
                                function.name + " has " + std::to_string(is) + " " + of +
                                    ", at most " + std::to_string(max)});
    };
    for (const auto& function : functions_in(source.text)) {
        limit(function, function.lines, function_lines_max, "lines");
        limit(function, function.parameters, parameters_max, "parameters");
        limit(function, function.depth, depth_max, "levels");
    }
    return breaches;
}

}  // namespace waymark::tidy
