// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cstdint>
#include <filesystem>

#include "cli/health.h"
#include "platform/crypto/keyring.h"
#include "platform/db/connect.h"
#include "platform/files/new_file.h"

namespace waymark::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
constexpr std::uint64_t free_mebibytes_min = 512;

std::uint64_t free_mebibytes(const std::string& folder) {
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) != 0) return 0;
    return static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize / mebibyte;
}

/// Room for the database once more: a migration and a backup copy it.
Finding room_at(const std::string& folder, const std::string& database, const words::Speaker& say) {
    std::error_code none;
    const auto size = database.empty() ? 0 : fs::file_size(database, none);
    const auto needed = free_mebibytes_min + (none ? 0 : 2 * size / mebibyte);
    const auto free = free_mebibytes(folder);
    Finding finding{say("Room on the disk of {}: {} MiB", folder, free), {}};
    if (free < needed) finding.remedy = say("Make room: at least {} MiB are needed.", needed);
    return finding;
}

/// Nobody but the owner may read it. What is not there yet is made so.
Finding privacy_of(const std::string& path, const words::Speaker& say) {
    Finding finding{say("Only its owner may read {}", path), {}};
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return finding;
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) == 0) return finding;
    finding.remedy = say("Others may. Run: chmod go= {}", path);
    return finding;
}

Finding root_key_at(const std::string& path, const words::Speaker& say) {
    Finding finding{say("The root key is at {}", path), {}};
    try {
        (void)crypto::Keyring::open_existing(path);
    } catch (const std::exception& trouble) {
        finding.remedy = trouble.what();
    }
    return finding;
}

}  // namespace

Findings health_of_files(const config::Config& config, const words::Speaker& say) {
    const auto database = db::file_of(config.database);
    Findings findings;
    if (!database.empty()) {
        findings.push_back(room_at(files::folder_of(database), database, say));
        findings.push_back(privacy_of(database, say));
    }
    if (!fs::is_directory(config.folder)) {
        findings.push_back(
            {say("The folder {} is there", config.folder),
             std::string(say("Make it, or name another as `folder` in the settings."))});
    } else {
        findings.push_back(room_at(config.folder, {}, say));
        findings.push_back(privacy_of(config.folder, say));
    }
    findings.push_back(root_key_at(config.root_key, say));
    return findings;
}

}  // namespace waymark::cli
