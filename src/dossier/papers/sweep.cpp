// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier/papers/documents.h"
#include "dossier/papers/queries.sql.h"
#include "platform/clock/clock.h"
#include "platform/crypto/random.h"
#include "platform/db/db.h"

namespace waymark::dossier {

namespace {

constexpr std::int64_t kept_seconds = 24 * 60 * 60;

/// The files of one person, and what may be removed of them.
class Files {
public:
    Files(House& house, const std::filesystem::path& folder)
        : folder_(folder), oldest_(house.clock.now().seconds() - kept_seconds) {
        const people::PersonId person{folder.filename().string()};
        named_ = db::read(house.database, [&](db::Tx& tx) {
            std::set<std::string> named;
            for (const auto& row : tx.query(sql::digests_of, person.text))
                named.insert(row["digest"].text());
            return named;
        });
    }

    int sweep() const {
        int swept = 0;
        for (const auto& file : std::filesystem::directory_iterator(folder_)) {
            const auto path = file.path().string();
            if (named_.contains(file.path().filename().string()) || !is_old(path)) continue;
            if (has_gone(path)) ++swept;
        }
        return swept;
    }

private:
    bool is_old(const std::string& path) const {
        struct stat known {};
        return ::lstat(path.c_str(), &known) == 0 && S_ISREG(known.st_mode) &&
               known.st_mtim.tv_sec < oldest_;
    }
    /// Out of the way first: the same file may be handed in at this moment, which makes it young.
    bool has_gone(const std::string& path) const {
        const auto aside = (folder_ / ("." + crypto::random_token(12))).string();
        if (::rename(path.c_str(), aside.c_str()) != 0) return false;
        if (is_old(aside)) return ::unlink(aside.c_str()) == 0;
        (void)::rename(aside.c_str(), path.c_str());
        return false;
    }

    std::filesystem::path folder_;
    std::int64_t oldest_;
    std::set<std::string> named_;
};

}  // namespace

int sweep_files(House& house) {
    const std::filesystem::path all = std::filesystem::path(house.folder) / "documents";
    if (house.folder.empty() || !std::filesystem::is_directory(all)) return 0;
    int swept = 0;
    for (const auto& person : std::filesystem::directory_iterator(all))
        if (person.is_directory()) swept += Files(house, person.path()).sweep();
    return swept;
}

}  // namespace waymark::dossier
