// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "platform/files/shipped.h"
#include "scheme/load.h"
#include "scheme/text_of_file.h"

namespace waymark::scheme {

namespace {

constexpr std::string_view root = "schemes/";
constexpr std::string_view ending = ".yaml";
constexpr std::string_view vocabulary_file = "vocabulary.yaml";

bool is_edition(std::string_view path) {
    return path.ends_with(ending) && std::ranges::count(path, '/') == 1;
}

}  // namespace

Result<std::string, Problem> text_of_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path))
        return refuse(Problem{path.string(), 0, 0, "this file cannot be opened"});
    std::string text(scheme_file_max + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::string_view Shelf::File::edition() const {
    const auto start = path.find('/') + 1;
    return path.substr(start, path.size() - start - ending.size());
}

void Shelf::put(std::string_view path, std::string_view text) {
    if (path == vocabulary_file) vocabulary_ = read_vocabulary(text, shown(path));
    if (is_edition(path)) files_.push_back({path, text});
}

Shelf Shelf::shipped() {
    Shelf shelf;
    shelf.where_ = root;
    for (const auto& file : files::shipped_in("schemes"))
        shelf.put(file.path.substr(root.size()), file.text);
    return shelf;
}

Result<Shelf, std::vector<Problem>> Shelf::of_folder(const std::string& folder) {
    Shelf shelf;
    shelf.where_ = folder + "/";
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    std::filesystem::recursive_directory_iterator walk(folder, error);
    for (; !error && walk != std::filesystem::recursive_directory_iterator(); walk.increment(error))
        if (walk->path().extension() == ending) paths.push_back(walk->path());
    if (error)
        return refuse(
            std::vector<Problem>{{folder, 0, 0, "this folder cannot be read: " + error.message()}});
    std::ranges::sort(paths);
    for (const auto& path : paths) {
        auto text = text_of_file(path);
        if (!text) return refuse(std::vector<Problem>{text.error()});
        const auto& kept = shelf.kept_.emplace_back(std::move(text.value()));
        const auto& name = shelf.kept_.emplace_back(path.lexically_relative(folder).string());
        shelf.put(name, kept);
    }
    // A folder of schemes may bring its own words; else those that come with the program are known,
    // as they are for a single file.
    if (std::ranges::find(paths, std::filesystem::path(folder) / vocabulary_file) == paths.end())
        shelf.vocabulary_ = shipped().vocabulary_;
    if (shelf.files_.empty())
        return refuse(std::vector<Problem>{
            {folder, 0, 0, "no scheme here; wanted <credential>/<edition>.yaml"}});
    return shelf;
}

std::vector<std::string_view> Shelf::credentials() const {
    std::vector<std::string_view> ids;
    for (const File& file : files_) ids.push_back(file.credential());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace waymark::scheme
