// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/source.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace waymark::tidy {

namespace {

constexpr std::string_view endings[] = {".h",     ".cpp",  ".html", ".sql", ".md", ".txt",
                                        ".cmake", ".yaml", ".po",   ".mjs", ".js", ".scss"};
constexpr std::string_view skipped[] = {"build", "node_modules", ".git", ".cache"};

bool is_wanted(const std::filesystem::path& path) {
    auto name = path.filename().string();
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](auto ending) { return ends_with(name, ending); });
}

bool is_skipped(const std::filesystem::path& path) {
    auto name = path.filename().string();
    return std::find(std::begin(skipped), std::end(skipped), name) != std::end(skipped);
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Blanks comments and literals as it goes over the code.
class Blanker {
public:
    explicit Blanker(std::string_view code) : code_(code), out_(code) {}

    std::string done() {
        while (at_ < code_.size()) {
            if (code_.substr(at_, 2) == "//") {
                blank_until(std::min(code_.find('\n', at_), code_.size()));
            } else if (code_.substr(at_, 2) == "/*") {
                blank_until(std::min(code_.find("*/", at_ + 2), code_.size() - 2) + 2);
            } else if (code_.substr(at_, 2) == "R\"") {
                blank_raw();
            } else if (code_[at_] == '"' || is_char_literal()) {
                blank_quoted(code_[at_]);
            } else {
                ++at_;
            }
        }
        return std::move(out_);
    }

private:
    /// An apostrophe between digits separates thousands.
    bool is_char_literal() const {
        return code_[at_] == '\'' &&
               (at_ == 0 || std::isalnum(static_cast<unsigned char>(code_[at_ - 1])) == 0);
    }
    void blank_until(std::size_t end) {
        for (; at_ < end; ++at_)
            if (out_[at_] != '\n') out_[at_] = ' ';
    }
    void blank_quoted(char quote) {
        auto end = at_ + 1;
        while (end < code_.size() && code_[end] != quote && code_[end] != '\n')
            end += code_[end] == '\\' ? 2U : 1U;
        blank_until(std::min(end + 1, code_.size()));
    }
    void blank_raw() {
        auto open = code_.find('(', at_);
        auto closing = ")" + std::string(code_.substr(at_ + 2, open - at_ - 2)) + "\"";
        auto end = code_.find(closing, open);
        blank_until(end == code_.npos ? code_.size() : end + closing.size());
    }

    std::string_view code_;
    std::string out_;
    std::size_t at_ = 0;
};

}  // namespace

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool Source::is_header() const { return ends_with(path, ".h"); }
bool Source::is_cpp() const { return ends_with(path, ".cpp"); }
bool Source::is_test() const { return ends_with(path, "_test.cpp") || starts_with(path, "tests/"); }

std::string_view Source::file_name() const {
    return std::string_view(path).substr(path.rfind('/') + 1);
}

std::string_view Source::folder() const {
    auto slash = path.rfind('/');
    return slash == path.npos ? std::string_view{} : std::string_view(path).substr(0, slash);
}

std::vector<std::string_view> Source::parts() const {
    std::vector<std::string_view> parts;
    for (std::string_view rest = path; !rest.empty();) {
        parts.push_back(rest.substr(0, rest.find('/')));
        rest.remove_prefix(std::min(parts.back().size() + 1, rest.size()));
    }
    return parts;
}

std::string to_text(const Breach& breach) {
    auto line = breach.line == 0 ? std::string{} : ":" + std::to_string(breach.line);
    return breach.path + line + ": " + breach.rule + ": " + breach.what;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        lines.push_back(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(lines.back().size() + 1, text.size()));
    }
    return lines;
}

std::string without_comments_and_strings(std::string_view code) { return Blanker(code).done(); }

std::vector<Source> sources_in(const std::filesystem::path& root) {
    std::vector<Source> sources;
    auto walk = std::filesystem::recursive_directory_iterator(root);
    for (auto at = begin(walk); at != end(walk); ++at) {
        if (at->is_directory() && is_skipped(at->path())) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file() && is_wanted(at->path())) {
            sources.push_back(
                {at->path().lexically_relative(root).generic_string(), text_of(at->path())});
        }
    }
    std::sort(sources.begin(), sources.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    return sources;
}

}  // namespace waymark::tidy
