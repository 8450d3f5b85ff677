// SPDX-License-Identifier: Apache-2.0
#include "platform/backup/contents.h"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/keyring.h"

namespace waymark::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t digest_digits = 64;
constexpr std::string_view between = "  ";
constexpr std::string_view made_at_word = "made at: ";
constexpr std::string_view root_key_word = "root key: ";

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_any_of(const fs::path& path, const std::vector<std::string>& others) {
    return std::any_of(others.begin(), others.end(), [&](const std::string& other) {
        std::error_code ignored;
        return !other.empty() && fs::equivalent(path, other, ignored);
    });
}

bool is_unfinished(const fs::path& path) {
    const auto name = path.filename().string();
    return name.starts_with('.') || name.ends_with(".part") || name.ends_with(".tmp");
}

}  // namespace

std::string to_text(const Sums& sums) {
    std::string text;
    for (const auto& [name, digest] : sums) text += fmt::format("{}{}{}\n", digest, between, name);
    return text;
}

Sums parse_sums(std::string_view text) {
    Sums sums;
    for (const auto line : lines_of(text)) {
        const bool is_sum = line.size() > digest_digits + between.size() &&
                            line.substr(digest_digits, between.size()) == between;
        if (!is_sum) throw Fault("the list of digests in the backup is damaged");
        sums.emplace(line.substr(digest_digits + between.size()), line.substr(0, digest_digits));
    }
    return sums;
}

std::string to_text(const About& about) {
    return fmt::format(
        "A backup of a Waymark board. Put it back with: waymark restore FILE\n{}{}\n{}{}\n",
        made_at_word, about.made_at, root_key_word, about.root_key);
}

About parse_about(std::string_view text) {
    About about;
    for (const auto line : lines_of(text)) {
        if (line.starts_with(made_at_word)) about.made_at = line.substr(made_at_word.size());
        if (line.starts_with(root_key_word)) about.root_key = line.substr(root_key_word.size());
    }
    return about;
}

std::vector<std::string> documents_of(const Board& board,
                                      const std::vector<std::string>& left_out) {
    std::vector<std::string> names;
    if (!fs::exists(board.folder)) return names;
    for (const auto& entry : fs::recursive_directory_iterator(board.folder)) {
        if (!entry.is_regular_file() || entry.is_symlink()) continue;
        if (is_unfinished(entry.path()) || is_any_of(entry.path(), left_out)) continue;
        names.push_back(fs::relative(entry.path(), board.folder).string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string name_of_root_key(const std::string& path) {
    const auto root = crypto::read_key_file(path);
    return root ? crypto::Keyring::of_root(*root).name() : "";
}

bool stays_inside(std::string_view name) {
    if (name.empty() || name.find('\0') != name.npos) return false;
    const fs::path path(name);
    if (path.is_absolute()) return false;
    return std::none_of(path.begin(), path.end(),
                        [](const fs::path& part) { return part == ".." || part.empty(); });
}

std::string key_of(const crypto::Keyring& keyring) { return keyring.key_for("waymark.backup"); }

}  // namespace waymark::backup
