// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "page_source.h"

namespace waymark::tidy {

namespace {

constexpr std::array<std::string_view, 4> read_out = {"alt=\"", "title=\"", "aria-label=\"",
                                                      "placeholder=\""};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// Two letters in a row; a single one is a mark (`h`), an entity is a sign.
bool has_word(std::string_view text) {
    bool in_entity = false;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '&') in_entity = true;
        if (in_entity && !is_letter(text[i + 1]) && text[i + 1] != '#') in_entity = false;
        if (!in_entity && is_letter(text[i]) && is_letter(text[i + 1])) return true;
    }
    return false;
}

/// Goes over a page's literal text and keeps what people will read.
class Reader {
public:
    explicit Reader(const std::string& path) : path_(path) {}

    void read(const tools::Part& part) {
        for (std::string_view rest = part.text; !rest.empty();) {
            auto end = std::min(rest.find(in_tag_ ? '>' : '<'), rest.size());
            auto piece = rest.substr(0, end);
            if (in_tag_) {
                read_tag(piece, part.line);
            } else if (has_word(piece)) {
                say(part.line, piece);
            }
            if (end < rest.size()) in_tag_ = !in_tag_;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    Breaches done() { return std::move(breaches_); }

private:
    void read_tag(std::string_view tag, std::size_t line) {
        for (auto name : read_out) {
            auto at = tag.find(name);
            if (at == tag.npos) continue;
            auto value = tag.substr(at + name.size());
            value = value.substr(0, value.find('"'));
            if (has_word(value)) say(line, value);
        }
    }
    void say(std::size_t line, std::string_view text) {
        breaches_.push_back({"words", path_, line, "goes without t(): " + std::string(text)});
    }

    const std::string& path_;
    bool in_tag_ = false;
    Breaches breaches_;
};

/// The string literals that begin at `at`, one after the other, as the compiler joins them.
std::string literal_at(std::string_view code, std::size_t& at) {
    std::string text;
    while (at < code.size()) {
        while (at < code.size() && std::isspace(static_cast<unsigned char>(code[at])) != 0) ++at;
        if (at >= code.size() || code[at] != '"') break;
        for (++at; at < code.size() && code[at] != '"'; ++at) {
            if (code[at] == '\\') {
                ++at;
                text += code[at] == 'n' ? '\n' : code[at];
            } else {
                text += code[at];
            }
        }
        ++at;
    }
    return text;
}

bool begins_word(std::string_view code, std::size_t at) {
    return at == 0 || (!is_letter(code[at - 1]) && code[at - 1] != '_' && code[at - 1] != '"');
}

}  // namespace

Breaches check_page_words(const Source& source) {
    if (!ends_with(source.path, ".html") || !starts_with(source.path, "src/")) return {};
    Reader reader(source.path);
    for (const auto& part : tools::cut_page(source.path, source.text))
        if (part.kind == tools::PartKind::text) reader.read(part);
    return reader.done();
}

std::vector<Spoken> spoken_in(std::string_view code) {
    std::vector<Spoken> spoken;
    auto add = [&](std::size_t& at) {
        auto line = 1 + static_cast<std::size_t>(std::count(
                            code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        auto text = literal_at(code, at);
        if (!text.empty()) spoken.push_back({text, line});
    };
    for (auto at = code.find("t("); at != code.npos; at = code.find("t(", at + 1)) {
        if (!begins_word(code, at)) continue;
        auto text = at + 2;
        add(text);
    }
    for (auto at = code.find("t.many("); at != code.npos; at = code.find("t.many(", at + 1)) {
        if (!begins_word(code, at)) continue;
        auto text = at + 7;
        add(text);
        if (text < code.size() && code[text] == ',') add(++text);
    }
    return spoken;
}

Breaches check_spanish(const Source& source, const std::map<std::string, std::string>& spanish) {
    Breaches breaches;
    if (!starts_with(source.path, "src/") || source.is_test()) return breaches;
    if (!source.is_cpp() && !ends_with(source.path, ".html")) return breaches;
    for (const auto& spoken : spoken_in(source.text))
        if (spanish.find(spoken.text) == spanish.end())
            breaches.push_back({"spanish", source.path, spoken.line,
                                "locale/ lacks the Spanish of: " + spoken.text});
    return breaches;
}

}  // namespace waymark::tidy
