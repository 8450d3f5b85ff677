// SPDX-License-Identifier: Apache-2.0
#include "platform/files/new_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <sys/stat.h>

#include "base/outage.h"

namespace waymark::files {
namespace {

constexpr std::string_view ending = ".part";

[[noreturn]] void give_up(const std::string& path) {
    throw Outage(path + " cannot be written: " + std::generic_category().message(errno));
}

[[noreturn]] void refuse_taken(const std::string& path) {
    throw Fault(path + " is there already; name a new file");
}

bool is_there(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0;
}

/// Beside the name, so that it can be renamed; the system fills in what makes it another's.
std::string pattern_beside(const std::string& path) {
    const auto name = path.rfind('/') + 1;
    return path.substr(0, name) + "." + path.substr(name) + ".XXXXXX" + std::string(ending);
}

void flush(const std::string& path, int flags) {
    const Descriptor file(path, O_RDONLY | flags);
    if (!file.is_open() || ::fsync(*file) != 0) give_up(path);
}

}  // namespace

NewFile::NewFile(std::string path, Other other)
    : path_(std::move(path)),
      other_(other),
      unfinished_(pattern_beside(path_)),
      file_(::mkostemps(unfinished_.data(), static_cast<int>(ending.size()), O_CLOEXEC)) {
    if (!file_.is_open()) give_up(path_);
    if (other_ == Other::refused && is_there(path_)) {
        ::unlink(unfinished_.c_str());
        refuse_taken(path_);
    }
}

NewFile::~NewFile() {
    if (!unfinished_.empty()) ::unlink(unfinished_.c_str());
}

void NewFile::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(*file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) give_up(path_);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::keep() {
    if (::fsync(*file_) != 0) give_up(path_);
    take_name();
    unfinished_.clear();
    file_.close();
    flush_folder(folder_of(path_));
}

void NewFile::take_name() {
    const auto* from = unfinished_.c_str();
    const auto* to = path_.c_str();
    if (other_ == Other::refused) {
        if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return;
        if (errno == EEXIST) refuse_taken(path_);
        // A network drive may know no such renaming.
        if (errno != EINVAL) give_up(path_);
        if (is_there(path_)) refuse_taken(path_);
    }
    if (::rename(from, to) != 0) give_up(path_);
}

void write_file(const std::string& path, std::string_view bytes, Other other) {
    NewFile file(path, other);
    file.add(bytes);
    file.keep();
}

void flush_file(const std::string& path) { flush(path, 0); }

void flush_folder(const std::string& folder) { flush(folder, O_DIRECTORY); }

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace waymark::files
