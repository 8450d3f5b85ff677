// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The house as a reader of its files sees it.
namespace waymark::tidy {

/// A file of the project; `path` from its root.
struct Source {
    std::string path;
    std::string text;

    bool is_header() const;
    bool is_cpp() const;
    bool is_code() const { return is_header() || is_cpp(); }
    bool is_test() const;
    std::string_view file_name() const;
    std::string_view folder() const;
    /// The parts of the path: `src`, `dossier`, `rules`, `admit.cpp`.
    std::vector<std::string_view> parts() const;
};

/// A house rule that a file breaks. Line 0 means the file as a whole.
struct Breach {
    std::string rule;
    std::string path;
    std::size_t line = 0;
    std::string what;
};
using Breaches = std::vector<Breach>;

std::string to_text(const Breach& breach);

bool starts_with(std::string_view text, std::string_view start);
bool ends_with(std::string_view text, std::string_view end);
std::vector<std::string_view> lines_of(std::string_view text);

/// The same text with comments, string and character literals blanked out; lines stay in place.
std::string without_comments_and_strings(std::string_view code);

/// Every file the rules are about, sorted by path; not what is built, fetched or generated.
std::vector<Source> sources_in(const std::filesystem::path& root);

}  // namespace waymark::tidy
