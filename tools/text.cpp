// SPDX-License-Identifier: Apache-2.0
#include "text.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace waymark::tools {

namespace {

constexpr std::string_view blank = " \t\r\n";

std::string located(std::string_view file, std::size_t line, std::string_view message) {
    return std::string(file) + ":" + std::to_string(line) + ": " + std::string(message);
}

}  // namespace

Complaint::Complaint(std::string_view file, std::size_t line, std::string_view message)
    : std::runtime_error(located(file, line, message)) {}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Complaint(path.string(), 1, "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    if (std::filesystem::exists(path) && read_file(path) == text) return;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) throw Complaint(path.string(), 1, "cannot be written");
}

std::string_view trimmed(std::string_view text) {
    auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        auto end = text.find_first_of(blank);
        words.push_back(text.substr(0, end));
        text.remove_prefix(words.back().size());
    }
    return words;
}

std::size_t line_at(std::string_view text, std::size_t position) {
    std::size_t line = 1;
    for (char c : text.substr(0, position)) line += c == '\n' ? 1 : 0;
    return line;
}

std::string literal_of(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

int run(const std::function<void()>& work) {
    try {
        work();
        return 0;
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
}

}  // namespace waymark::tools
