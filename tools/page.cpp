// SPDX-License-Identifier: Apache-2.0
#include "page.h"

#include "page_source.h"
#include "text.h"

namespace waymark::tools {

namespace {

struct Head {
    std::string header;
    std::string space;
    std::string type;
    std::string name;
};

Head head_of(std::string_view file, const std::vector<Part>& parts) {
    auto words = parts.empty() ? std::vector<std::string_view>{} : words_of(parts[0].text);
    if (words.size() != 5 || parts[0].kind != PartKind::tag || words[0] != "page")
        throw Complaint(file, 1, "a page begins with {% page HEADER NAMESPACE TYPE NAME %}");
    return {std::string(words[1]), std::string(words[2]), std::string(words[3]),
            std::string(words[4])};
}

/// Writes the body of `render`, and watches that each block that is opened is closed.
class Body {
public:
    explicit Body(std::string_view file) : file_(file) {}

    void add(const Part& part) {
        if (part.text.empty()) throw Complaint(file_, part.line, "there is nothing in the braces");
        switch (part.kind) {
            case PartKind::text: return line(part, "out.raw(" + literal_of(part.text) + ");");
            case PartKind::expression: return line(part, "out.put(" + part.text + ");");
            case PartKind::tag: return add_tag(part);
        }
    }

    std::string done() {
        if (!open_.empty())
            throw Complaint(file_, open_.back().line, "this block has no {% end %}");
        return std::move(out_);
    }

private:
    struct Block {
        std::string word;
        std::size_t line = 0;
    };

    void add_tag(const Part& part) {
        auto word = words_of(part.text)[0];
        auto rest = std::string(trimmed(std::string_view(part.text).substr(word.size())));
        if (word == "for" || word == "if") {
            open_.push_back({std::string(word), part.line});
            line(part, std::string(word) + " (" + condition(part, rest) + ") {");
        } else if (word == "else") {
            add_else(part, rest);
        } else if (part.text == "end") {
            if (open_.empty()) throw Complaint(file_, part.line, "{% end %} ends nothing");
            open_.pop_back();
            line(part, "}");
        } else {
            throw Complaint(file_, part.line, "unknown tag: " + part.text);
        }
    }

    void add_else(const Part& part, const std::string& rest) {
        if (open_.empty() || open_.back().word != "if")
            throw Complaint(file_, part.line, "{% else %} stands in no open {% if %}");
        if (rest.empty()) {
            open_.back().word = "else";
            return line(part, "} else {");
        }
        if (rest.substr(0, 3) != "if ")
            throw Complaint(file_, part.line, "unknown tag: " + part.text);
        line(part, "} else if (" + condition(part, rest.substr(3)) + ") {");
    }

    const std::string& condition(const Part& part, const std::string& text) const {
        if (text.empty()) throw Complaint(file_, part.line, "the tag needs an expression");
        return text;
    }

    void line(const Part& part, const std::string& code) {
        out_ +=
            "#line " + std::to_string(part.line) + " " + literal_of(file_) + "\n    " + code + "\n";
    }

    std::string_view file_;
    std::string out_;
    std::vector<Block> open_;
};

}  // namespace

std::string compile_page(std::string_view file, std::string_view source) {
    auto parts = cut_page(file, source);
    auto head = head_of(file, parts);
    Body body(file);
    for (std::size_t i = 1; i < parts.size(); ++i) body.add(parts[i]);

    std::string out = "// Compiled from " + std::string(file) + "; change that file.\n";
    out += "#line 1 " + literal_of(file) + "\n#include " + literal_of(head.header) + "\n";
    out += "#include \"platform/html/html.h\"\n#include \"platform/words/words.h\"\n\n";
    out += "namespace " + head.space + " {\n\n";
    out += "#line 1 " + literal_of(file) + "\n";
    out += "html::Markup render([[maybe_unused]] const " + head.type + "& " + head.name +
           ", [[maybe_unused]] const words::Speaker& t) {\n    html::Writer out;\n";
    out += body.done();
    return out + "    return out.done();\n}\n\n}  // namespace " + head.space + "\n";
}

void PageTypes::add(std::string_view file, std::string_view source) {
    auto head = head_of(file, cut_page(file, source));
    auto [known, is_new] = files_.emplace(head.space + "::" + head.type, file);
    if (!is_new) throw Complaint(file, 1, head.type + " is already rendered by " + known->second);
}

}  // namespace waymark::tools
