// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace waymark::backup {

/// A file that appears under its name whole and on the disk, or not at all. Its owner alone may
/// read it.
class NewFile {
public:
    /// Throws `Fault` when the name is taken, or the folder cannot be written.
    explicit NewFile(std::string path);
    /// Takes away what was not kept.
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void add(std::string_view bytes);
    /// Returns when the file, and its name, are on the disk.
    void keep();

private:
    std::string path_;
    std::string unfinished_;
    int file_ = -1;
};

/// Returns when the folder's names are on the disk.
void flush_folder(const std::string& folder);
/// The folder in which a path lies.
std::string folder_of(const std::string& path);

}  // namespace waymark::backup
