// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "scheme/loaded.h"

namespace waymark::scheme {

/// A place to load editions from: `<credential>/<edition>.yaml` files and a `vocabulary.yaml`.
/// No edition is parsed before it is asked for.
class Shelf {
public:
    /// The schemes that travel in the program.
    static Shelf shipped();
    /// Those of a folder, with its vocabulary or, where it has none, the one of the program;
    /// refuses a folder that cannot be read or holds no scheme.
    static Result<Shelf, std::vector<Problem>> of_folder(const std::string& folder);

    struct File {
        std::string_view path;  ///< `il-crss/2023-04.yaml`
        std::string_view text;
        std::string_view credential() const { return path.substr(0, path.find('/')); }
        std::string_view edition() const;
    };
    const std::vector<File>& files() const { return files_; }
    const Vocabulary& vocabulary() const { return vocabulary_; }
    /// Where a path of this shelf is to be found, for messages.
    std::string shown(std::string_view path) const { return where_ + std::string(path); }
    /// Ids of the credentials, sorted.
    std::vector<std::string_view> credentials() const;

private:
    void put(std::string_view path, std::string_view text);

    std::vector<File> files_;
    Vocabulary vocabulary_;
    std::string where_;
    std::deque<std::string> kept_;  ///< texts that the shelf itself holds
};

inline constexpr std::size_t scheme_file_max = std::size_t{1} << 20;

/// The edition named `ID@edition`, or of `ID` the one in force on `today`. Only its own file is
/// parsed. Refuses an unknown name, telling what there is, and whatever `read` refuses.
Result<Loaded, std::vector<Problem>> load(const Shelf& shelf, std::string_view name, Date today);

/// Refuses an edition that nobody can be judged by: lint's errors in it.
Result<Loaded, std::vector<Problem>> fit_to_judge(Result<Loaded, std::vector<Problem>> loaded);

/// Every edition on the shelf, by credential and edition, fit to judge; or all that is wrong.
Result<std::vector<Loaded>, std::vector<Problem>> load_all(const Shelf& shelf);

/// By name as above, or one that ends in `.yaml` as a file.
Result<Loaded, std::vector<Problem>> load_named(const Shelf& shelf, std::string_view name,
                                                Date today);

/// One file by its own path, with the shelf's vocabulary or the one beside the file.
Result<Loaded, std::vector<Problem>> load_file(const std::string& path, const Shelf& shelf);

/// The editions of a credential with nothing but their names and dates, which is enough to choose
/// one and much faster than reading them.
std::vector<Edition> outlines(const Shelf& shelf, std::string_view credential);

/// The file of the edition of a credential in force on a day: the newest that has begun and not
/// ended, else the newest that has begun, else the first. Null when there is no such credential.
const Shelf::File* in_force(const Shelf& shelf, std::string_view credential, Date day);

}  // namespace waymark::scheme
