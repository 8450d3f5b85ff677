// SPDX-License-Identifier: Apache-2.0
#include "platform/backup/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::backup {
namespace {

constexpr mode_t for_its_owner = S_IRUSR | S_IWUSR;

[[noreturn]] void give_up(const std::string& path) {
    throw Fault(fmt::format("{} cannot be written: {}", path, std::strerror(errno)));
}

}  // namespace

NewFile::NewFile(std::string path) : path_(std::move(path)), unfinished_(path_ + ".part") {
    struct stat found {};
    if (::lstat(path_.c_str(), &found) == 0) {
        throw Fault(fmt::format("{} is there already; name a new file", path_));
    }
    ::unlink(unfinished_.c_str());
    file_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for_its_owner);
    if (file_ < 0) give_up(path_);
}

NewFile::~NewFile() {
    if (file_ < 0) return;
    ::close(file_);
    ::unlink(unfinished_.c_str());
}

void NewFile::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) give_up(path_);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::keep() {
    if (::fsync(file_) != 0) give_up(path_);
    if (::rename(unfinished_.c_str(), path_.c_str()) != 0) give_up(path_);
    ::close(file_);
    file_ = -1;
    flush_folder(folder_of(path_));
}

void flush_folder(const std::string& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool is_flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_flushed) give_up(folder);
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace waymark::backup
