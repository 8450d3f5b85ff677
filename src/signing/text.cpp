// SPDX-License-Identifier: Apache-2.0
#include "signing/text.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/ensure.h"
#include "platform/crypto/sha256.h"
#include "platform/files/shipped.h"

namespace waymark::signing {

namespace {

constexpr std::string_view folder = "content/signing/";
constexpr std::string_view ending = ".en.txt";

std::string path_of(std::string_view id, std::string_view version, Language language) {
    return fmt::format("{}{}/{}.{}.txt", folder, id, version, code_of(language));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Statement statement_of(std::string_view block) {
    Statement statement;
    std::size_t at = 0;
    while (at < block.size() && is_digit(block[at]))
        statement.number = statement.number * 10 + (block[at++] - '0');
    const bool is_numbered = at > 0 && block.substr(at, 2) == ". ";
    if (!is_numbered) return {0, std::string(block), {}};
    const auto line_end = std::min(block.find('\n'), block.size());
    statement.text = block.substr(at + 2, line_end - at - 2);
    const auto reason = block.find_first_not_of(" \n", line_end);
    if (reason != block.npos) statement.reason = block.substr(reason);
    return statement;
}

std::string_view without_line_ends(std::string_view words) {
    while (!words.empty() && words.back() == '\n') words.remove_suffix(1);
    return words;
}

}  // namespace

SignedText parse_text(std::string_view words) {
    SignedText text;
    text.digest = crypto::sha256(words);
    auto rest = without_line_ends(words);
    const auto title_end = std::min(rest.find('\n'), rest.size());
    text.title = rest.substr(0, title_end);
    rest.remove_prefix(title_end);
    while (!rest.empty()) {
        const auto begin = rest.find_first_not_of('\n');
        if (begin == rest.npos) break;
        rest.remove_prefix(begin);
        const auto end = std::min(rest.find("\n\n"), rest.size());
        text.statements.push_back(statement_of(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    return text;
}

bool is_text(std::string_view id, std::string_view version) {
    return files::shipped_at(path_of(id, version, Language::english)) != nullptr;
}

SignedText text_of(std::string_view id, std::string_view version, Language language) {
    const auto* file = files::shipped_at(path_of(id, version, language));
    if (file == nullptr) throw Bug(fmt::format("no text {} of version {}", id, version));
    auto text = parse_text(file->text);
    text.id = id;
    text.version = version;
    text.language = language;
    return text;
}

SignedText newest_text(std::string_view id, Language language) {
    const auto below = std::string(folder) + std::string(id) + "/";
    std::string_view newest;
    for (const auto& file : files::shipped()) {
        if (file.path.substr(0, below.size()) != below) continue;
        const auto name = file.path.substr(below.size());
        if (name.size() <= ending.size() || name.substr(name.size() - ending.size()) != ending)
            continue;
        newest = name.substr(0, name.size() - ending.size());
    }
    return text_of(id, newest, language);
}

}  // namespace waymark::signing
