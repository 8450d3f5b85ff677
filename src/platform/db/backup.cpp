// SPDX-License-Identifier: Apache-2.0
#include "platform/db/backup.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include <fmt/core.h>

#include "platform/db/queries.sql.h"

namespace waymark::db {
namespace {

constexpr int copies_max = 1000;

bool is_taken(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0;
}

std::string free_path(const std::string& wanted) {
    if (!is_taken(wanted)) return wanted;
    for (int i = 2; i <= copies_max; ++i) {
        auto path = fmt::format("{}-{}", wanted, i);
        if (!is_taken(path)) return path;
    }
    throw Fault(fmt::format("there are too many copies named {}; remove the oldest", wanted));
}

/// SQLite writes copies without waiting for the disk.
void flush(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    const bool is_flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_flushed) throw Fault(fmt::format("the copy {} could not be written to the disk", path));
}

}  // namespace

std::string copy_before(Connection& connection, const std::string& file, int version) {
    auto path = free_path(fmt::format("{}.before-{:04}", file, version));
    const std::array<Value, 1> values{Value(path)};
    connection.run(sql::copy_to, values);
    flush(path, 0);
    const auto slash = path.rfind('/');
    flush(slash == std::string::npos ? "." : path.substr(0, slash + 1), O_DIRECTORY);
    return path;
}

}  // namespace waymark::db
