// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/backup/backup.h"

namespace waymark::backup {

/// The names inside a backup.
inline constexpr std::string_view about_name = "about.txt";
inline constexpr std::string_view database_name = "board.db";
inline constexpr std::string_view sums_name = "SHA256SUMS";
inline constexpr std::string_view files_prefix = "files/";

/// Names of files and their digests, as sha256sum(1) writes them.
using Sums = std::map<std::string, std::string>;
std::string to_text(const Sums& sums);
/// Throws `Fault` for another text.
Sums parse_sums(std::string_view text);

/// What a backup says of itself.
struct About {
    std::string made_at;
    std::string root_key;  ///< its name; empty when it was not there to be asked
};
std::string to_text(const About& about);
About parse_about(std::string_view text);

/// The files of the board's folder, by their paths in it, without the root key, the database, and
/// what is being written.
std::vector<std::string> documents_of(const Board& board, const std::vector<std::string>& left_out);

/// The name of the root key in a file; empty when there is none.
std::string name_of_root_key(const std::string& path);

/// Whether a name in a backup stays inside the folder into which it is put.
bool stays_inside(std::string_view name);

}  // namespace waymark::backup
