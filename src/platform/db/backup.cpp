// SPDX-License-Identifier: Apache-2.0
#include "platform/db/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include <fmt/core.h>

#include "platform/db/queries.sql.h"
#include "platform/files/new_file.h"

namespace waymark::db {
namespace {

constexpr int copies_max = 1000;

/// Makes the file, so that no program that copies at the same time takes the name too. False when
/// somebody has it.
bool claim(const std::string& path) {
    const files::Descriptor file(
        ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    if (file.is_open()) return true;
    if (errno == EEXIST) return false;
    throw Fault(fmt::format("the copy {} cannot be made: {}", path,
                            std::generic_category().message(errno)));
}

std::string claimed(const std::string& wanted) {
    if (claim(wanted)) return wanted;
    for (int i = 2; i <= copies_max; ++i) {
        auto path = fmt::format("{}-{}", wanted, i);
        if (claim(path)) return path;
    }
    throw Fault(fmt::format("there are too many copies named {}; remove the oldest", wanted));
}

}  // namespace

std::string copy_before(Connection& connection, const std::string& file, int version) {
    auto path = claimed(fmt::format("{}.before-{:04}", file, version));
    const std::array<Value, 1> values{Value(path)};
    try {
        connection.run(sql::copy_to, values);
    } catch (...) {
        ::unlink(path.c_str());
        throw;
    }
    // SQLite writes copies without waiting for the disk.
    files::flush_file(path);
    files::flush_folder(files::folder_of(path));
    return path;
}

}  // namespace waymark::db
