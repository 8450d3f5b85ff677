// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/seal.h"

namespace waymark::crypto {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what) {
    throw Fault("root key " + path + ": " + what);
}

/// A descriptor that is closed whatever happens.
class File {
public:
    File(const std::string& path, int flags, mode_t mode = 0)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int get() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == path.npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

std::optional<std::string> read_key_file(const std::string& path) {
    const File file(path, O_RDONLY);
    if (!file.is_open()) {
        if (errno == ENOENT) return std::nullopt;
        fail(path, std::strerror(errno));
    }
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) fail(path, std::strerror(errno));
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fail(path, "others may read it; run chmod 600 on it");
    std::array<char, 256> room{};
    const auto size = ::read(file.get(), room.data(), room.size());
    if (size < 0) fail(path, std::strerror(errno));
    std::string_view text(room.data(), static_cast<std::size_t>(size));
    if (text.ends_with('\n')) text.remove_suffix(1);
    auto key = read_base64url(text);
    if (!key || key->size() != key_bytes) fail(path, "it holds no key");
    return key;
}

// A half-written key would be worse than none: the file gets its name when all of it is on the
// disk.
void write_key_file(const std::string& path, std::string_view key) {
    const auto draft = path + ".new";
    ::unlink(draft.c_str());
    const File file(draft, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (!file.is_open()) fail(draft, std::strerror(errno));
    const auto text = base64url(key) + "\n";
    const bool is_written =
        ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!is_written || ::fsync(file.get()) != 0) fail(draft, std::strerror(errno));
    // Not over a key that another process made meanwhile.
    if (::link(draft.c_str(), path.c_str()) != 0) fail(path, std::strerror(errno));
    ::unlink(draft.c_str());
    const File folder(folder_of(path), O_RDONLY | O_DIRECTORY);
    if (!folder.is_open() || ::fsync(folder.get()) != 0) fail(path, std::strerror(errno));
}

}  // namespace waymark::crypto
