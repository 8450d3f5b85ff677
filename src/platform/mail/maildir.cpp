// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

#include "base/ensure.h"
#include "platform/mail/bounce.h"

namespace waymark::mail {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(bounce_bytes_max + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, trouble)) {
        if (entry.is_regular_file(trouble)) files.push_back(entry.path());
    }
    if (trouble) throw Fault("the mailbox " + folder.string() + " cannot be read; check its path");
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::int64_t take_bounces(const std::string& maildir, db::Database& database,
                          const clock::Clock& clock, const CameBack& came_back) {
    std::int64_t bounced = 0;
    for (const auto& file : files_in(fs::path(maildir) / "new")) {
        const auto bounce = read_bounce(bytes_of(file));
        if (bounce && bounce->lasting == Lasting::permanent) {
            const auto now = clock.now();
            const auto counted = db::transact(database, [&](db::Tx& tx) -> std::int64_t {
                if (!mark_bounced(tx, bounce->letter, bounce->status, now)) return 0;
                came_back(tx, bounce->letter);
                return 1;
            });
            bounced += counted;
        }
        // Only now: a crash before this reads the message again, which changes nothing.
        fs::rename(file, fs::path(maildir) / "cur" / (file.filename().string() + ":2,S"));
    }
    return bounced;
}

}  // namespace waymark::mail
