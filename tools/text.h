// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// What the small programs of this folder share: reading, writing, quoting and complaining.
namespace waymark::tools {

/// A source that cannot be used; what() reads `file:line: message`, as compilers write it.
struct Complaint : std::runtime_error {
    Complaint(std::string_view file, std::size_t line, std::string_view message);
};

std::string read_file(const std::filesystem::path& path);
/// Writes `text`, making folders on the way; leaves a file alone that already says the same.
void write_file(const std::filesystem::path& path, std::string_view text);

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> words_of(std::string_view text);
std::size_t line_at(std::string_view text, std::size_t position);

/// `text` as an ordinary C++ string literal on one line.
std::string literal_of(std::string_view text);

/// Runs a program's work; a Complaint or another failure goes to standard error and gives 1.
int run(const std::function<void()>& work);

}  // namespace waymark::tools
