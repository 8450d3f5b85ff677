// SPDX-License-Identifier: Apache-2.0
#include "catalogue.h"

#include <algorithm>

#include "text.h"

namespace waymark::tools {

namespace {

std::string unquoted(std::string_view file, std::size_t line, std::string_view text) {
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        throw Complaint(file, line, "a text in double quotes is missing");
    std::string out;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'n' ? '\n' : text[i] == 't' ? '\t' : text[i];
    }
    return out;
}

/// `{}` and `{0}` of a text, in order of their names. `{}` is numbered as fmt would.
std::vector<std::string> holes_of(std::string_view text) {
    std::vector<std::string> holes;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "{{") {
            ++i;
        } else if (text[i] == '{') {
            auto name = std::string(text.substr(i + 1, text.find('}', i) - i - 1));
            holes.push_back(name.empty() ? std::to_string(next++) : name);
        }
    }
    std::sort(holes.begin(), holes.end());
    holes.erase(std::unique(holes.begin(), holes.end()), holes.end());
    return holes;
}

struct Entry {
    std::string english;
    std::string other;
    std::size_t line = 0;
    bool is_fuzzy = false;
};

/// Reads entries one after the other; `part_` is the text that a quoted line continues.
class Reader {
public:
    explicit Reader(std::string_view file) : file_(file) {}

    void read(std::size_t number, std::string_view line) {
        if (line.empty()) return;
        if (line.front() == '#') {
            if (line.substr(0, 2) == "#,") fuzzy_ahead_ = line.find("fuzzy") != line.npos;
        } else if (line.front() == '"') {
            if (part_ == nullptr) throw Complaint(file_, number, "this text belongs to no entry");
            *part_ += unquoted(file_, number, line);
        } else if (line.substr(0, 6) == "msgid ") {
            entries_.push_back({unquoted(file_, number, line.substr(6)), "", number, fuzzy_ahead_});
            part_ = &entries_.back().english;
            fuzzy_ahead_ = false;
        } else if (line.substr(0, 7) == "msgstr " && !entries_.empty()) {
            entries_.back().other = unquoted(file_, number, line.substr(7));
            part_ = &entries_.back().other;
        } else {
            throw Complaint(file_, number, "only msgid and msgstr are known here");
        }
    }
    const std::vector<Entry>& entries() const { return entries_; }

private:
    std::string_view file_;
    std::vector<Entry> entries_;
    std::string* part_ = nullptr;
    bool fuzzy_ahead_ = false;
};

}  // namespace

void Catalogue::add(std::string_view file, std::string_view text) {
    Reader reader(file);
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        reader.read(number, trimmed(line));
    }
    for (const auto& entry : reader.entries()) {
        if (entry.english.empty() || entry.other.empty() || entry.is_fuzzy) continue;
        if (holes_of(entry.english) != holes_of(entry.other))
            throw Complaint(file, entry.line, "the translation has other holes than the English");
        auto [known, is_new] = entries_.emplace(entry.english, entry.other);
        if (!is_new && known->second != entry.other)
            throw Complaint(file, entry.line,
                            "this text is already translated as: " + known->second);
    }
}

std::string Catalogue::source() const {
    std::string out = "// Made from the catalogues in locale/; change those.\n";
    out += "#include \"platform/words/catalogue.h\"\n\nnamespace waymark::words {\n\n";
    if (!entries_.empty()) {
        out += "namespace {\n\nconstexpr Entry entries[] = {\n";
        for (const auto& [english, other] : entries_)
            out += "    {" + literal_of(english) + ",\n     " + literal_of(other) + "},\n";
        out += "};\n\n}  // namespace\n\n";
    }
    out += "std::span<const Entry> spanish() { return ";
    out += entries_.empty() ? "{}" : "entries";
    return out + "; }\n\n}  // namespace waymark::words\n";
}

}  // namespace waymark::tools
