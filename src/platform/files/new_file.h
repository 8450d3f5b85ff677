// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/files/descriptor.h"

/// Files that must survive a crash. Whoever must keep one writes it through here: under another
/// name first, to the disk, then to its name, and the name to the disk.
namespace waymark::files {

/// A file of that name that is there already.
enum class Other { refused, replaced };

/// A file that appears under its name whole and on the disk, or not at all. Its owner alone may
/// read it. Until then its name is the last one with a `.` before, and `.part` behind.
class NewFile {
public:
    /// Throws `Fault` when the name is taken, `Outage` when the folder cannot be written.
    explicit NewFile(std::string path, Other other = Other::refused);
    /// Takes away what was not kept.
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// Throws `Outage`, as on a full disk.
    void add(std::string_view bytes);
    /// Returns when the file, and its name, are on the disk. Throws `Fault` when the name was taken
    /// meanwhile.
    void keep();

private:
    void take_name();

    std::string path_;
    Other other_;
    std::string unfinished_;
    Descriptor file_;
};

/// Writes a whole file so.
void write_file(const std::string& path, std::string_view bytes, Other other);

/// Returns when what was written to the file is on the disk; throws `Outage`.
void flush_file(const std::string& path);
/// Returns when the folder's names are on the disk; throws `Outage`.
void flush_folder(const std::string& folder);
/// The folder in which a path lies: `.` for a name alone.
std::string folder_of(const std::string& path);

}  // namespace waymark::files
