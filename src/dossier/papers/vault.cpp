// SPDX-License-Identifier: Apache-2.0
#include "dossier/papers/vault.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/ensure.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/sha256.h"
#include "platform/files/new_file.h"

namespace waymark::dossier {

namespace {

std::string folder_of(const House& house, const people::PersonId& person) {
    ensure(!house.folder.empty(), "a board that takes papers has a folder for them");
    return house.folder + "/documents/" + person.text;
}

void make_folder(const House& house, const std::string& folder) {
    if (std::filesystem::exists(folder)) return;
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    files::flush_folder(house.folder + "/documents");
    files::flush_folder(house.folder);
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
    files::write_file(folder + "/" + digest, crypto::seal(key, bytes, context_of(digest)),
                      files::Other::replaced);
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
