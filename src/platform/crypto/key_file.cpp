// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/seal.h"
#include "platform/files/descriptor.h"
#include "platform/files/new_file.h"

namespace waymark::crypto {

namespace {

[[noreturn]] void fail(const std::string& path, const std::string& what) {
    throw Fault("root key " + path + ": " + what);
}

}  // namespace

std::optional<std::string> read_key_file(const std::string& path) {
    const files::Descriptor file(path, O_RDONLY);
    if (!file.is_open()) {
        if (errno == ENOENT) return std::nullopt;
        fail(path, std::strerror(errno));
    }
    struct stat about {};
    if (::fstat(*file, &about) != 0) fail(path, std::strerror(errno));
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fail(path, "others may read it; run chmod 600 on it");
    std::array<char, 256> room{};
    const auto size = ::read(*file, room.data(), room.size());
    if (size < 0) fail(path, std::strerror(errno));
    std::string_view text(room.data(), static_cast<std::size_t>(size));
    if (text.ends_with('\n')) text.remove_suffix(1);
    auto key = read_base64url(text);
    if (!key || key->size() != key_bytes) fail(path, "it holds no key");
    return key;
}

// Not over a key that another process made meanwhile.
void write_key_file(const std::string& path, std::string_view key) {
    try {
        files::write_file(path, base64url(key) + "\n", files::Other::refused);
    } catch (const Fault& trouble) {
        throw Fault(std::string("root key ") + trouble.what());
    }
}

}  // namespace waymark::crypto
