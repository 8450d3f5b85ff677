// SPDX-License-Identifier: Apache-2.0
#include "dossier/papers/vault.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/ensure.h"
#include "platform/crypto/random.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/sha256.h"

namespace waymark::dossier {

namespace {

[[noreturn]] void fail(const std::string& path, const char* what) {
    throw Fault(path + ": " + what + ": " + std::strerror(errno));
}

/// An open file that closes itself.
class Descriptor {
public:
    Descriptor(const std::string& path, int flags) : handle_(::open(path.c_str(), flags, 0600)) {
        if (handle_ < 0) fail(path, "cannot be opened");
    }
    ~Descriptor() { ::close(handle_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int operator*() const { return handle_; }

private:
    int handle_;
};

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto written = ::write(*file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(path, "cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync_folder(const std::string& folder) {
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (::fsync(*descriptor) != 0) fail(folder, "cannot be kept on the disk");
}

/// Under another name first, so that the name never stands for half a file.
void write_whole(const std::string& folder, const std::string& name, std::string_view bytes) {
    const auto beside = folder + "/." + crypto::random_token(12);
    try {
        const Descriptor file(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC);
        write_all(file, bytes, beside);
        if (::fsync(*file) != 0) fail(beside, "cannot be kept on the disk");
        const auto path = folder + "/" + name;
        if (::rename(beside.c_str(), path.c_str()) != 0) fail(path, "cannot be put in place");
    } catch (...) {
        ::unlink(beside.c_str());
        throw;
    }
    sync_folder(folder);
}

std::string folder_of(const House& house, const people::PersonId& person) {
    ensure(!house.folder.empty(), "a board that takes papers has a folder for them");
    return house.folder + "/documents/" + person.text;
}

void make_folder(const House& house, const std::string& folder) {
    if (std::filesystem::exists(folder)) return;
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    sync_folder(house.folder + "/documents");
    sync_folder(house.folder);
}

std::string context_of(std::string_view digest) {
    return "dossier.document " + std::string(digest);
}

}  // namespace

std::string put_in_vault(const House& house, const people::PersonId& person, std::string_view key,
                         std::string_view bytes) {
    auto digest = crypto::sha256(bytes);
    const auto folder = folder_of(house, person);
    // What is there but can no longer be opened is written anew; what can is young again, so that
    // it is not swept away before a row names it.
    if (taken_from_vault(house, person, key, digest) &&
        ::utimensat(AT_FDCWD, (folder + "/" + digest).c_str(), nullptr, 0) == 0)
        return digest;
    make_folder(house, folder);
    write_whole(folder, digest, crypto::seal(key, bytes, context_of(digest)));
    return digest;
}

std::optional<std::string> taken_from_vault(const House& house, const people::PersonId& person,
                                            std::string_view key, std::string_view digest) {
    std::ifstream file(folder_of(house, person) + "/" + std::string(digest), std::ios::binary);
    if (!file) return std::nullopt;
    const std::string sealed{std::istreambuf_iterator<char>(file), {}};
    auto bytes = crypto::unseal(key, sealed, context_of(digest));
    if (!bytes || crypto::sha256(*bytes) != digest) return std::nullopt;
    return bytes;
}

}  // namespace waymark::dossier
