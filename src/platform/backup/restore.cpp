// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/backup/backup.h"
#include "platform/backup/contents.h"
#include "platform/backup/sealing.h"
#include "platform/backup/tar.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encode.h"
#include "platform/db/connect.h"
#include "platform/db/transfer.h"
#include "platform/files/new_file.h"

namespace waymark::backup {
namespace {

namespace fs = std::filesystem;

/// The two texts in a backup are short.
constexpr std::uint64_t text_max = 256U << 20;

void check_place(const Board& into) {
    if (!db::is_empty(into.database)) {
        throw Fault("there is a database already; restore into an empty place");
    }
    if (!fs::exists(into.folder)) return;
    for (const auto& entry : fs::directory_iterator(into.folder)) {
        std::error_code ignored;
        if (fs::equivalent(entry.path(), into.root_key, ignored)) continue;
        throw Fault(fmt::format("the folder {} is not empty: it holds {}", into.folder,
                                entry.path().filename().string()));
    }
}

/// A place beside the final one, on the same disk, until all is known to be right.
class Staging {
public:
    explicit Staging(std::string path) : path_(std::move(path)) { fs::create_directories(path_); }
    ~Staging() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    std::string at(std::string_view name) const { return path_ + "/" + std::string(name); }

private:
    std::string path_;
};

struct Unpacked {
    About about;
    Sums stated;
    Sums found;
};

std::string unpack_one(TarReader& tar, const std::string& path) {
    fs::create_directories(fs::path(path).parent_path());
    files::NewFile file(path);
    crypto::Digest digest;
    tar.read([&](std::string_view piece) {
        digest.add(piece);
        file.add(piece);
    });
    file.keep();
    return crypto::hex(digest.finish());
}

std::string text_at(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_expected(const std::string& name) {
    return name == about_name || name == database_name || name == sums_name ||
           (name.starts_with(files_prefix) && stays_inside(name));
}

Unpacked unpack(TarReader& tar, const Staging& staging) {
    Unpacked unpacked;
    while (const auto member = tar.next()) {
        if (!is_expected(member->name)) {
            throw Fault(fmt::format("the backup holds {}, which no backup does", member->name));
        }
        if (member->name == sums_name && member->size > text_max) throw Fault("damaged backup");
        unpacked.found[member->name] = unpack_one(tar, staging.at(member->name));
    }
    if (unpacked.found.erase(std::string(sums_name)) == 0) {
        throw Fault("the backup has no list of digests; it was cut short");
    }
    unpacked.stated = parse_sums(text_at(staging.at(sums_name)));
    unpacked.about = parse_about(text_at(staging.at(about_name)));
    return unpacked;
}

void check_sums(const Unpacked& unpacked) {
    for (const auto& [name, digest] : unpacked.stated) {
        const auto found = unpacked.found.find(name);
        if (found == unpacked.found.end()) {
            throw Fault(fmt::format("{} is missing in the backup", name));
        }
        if (found->second != digest) {
            throw Fault(fmt::format("{} is not as it was when the backup was made", name));
        }
    }
    if (unpacked.found.size() != unpacked.stated.size()) {
        throw Fault("the backup holds files that its list of digests does not name");
    }
}

/// Reads the file from its beginning, open or shut.
class Source {
public:
    Source(const std::string& path, const std::optional<std::string>& key)
        : file_(path, std::ios::binary) {
        if (!file_) throw Fault(fmt::format("{} cannot be read", path));
        std::string mark(sealed_mark.size(), '\0');
        file_.read(mark.data(), static_cast<std::streamsize>(mark.size()));
        if (mark != sealed_mark) {
            file_.clear();
            file_.seekg(0);
            return;
        }
        if (!key) throw Fault("this backup is shut with a key; name its file with --key");
        unsealing_ = std::make_unique<Unsealing>(
            *key, [this](char* bytes, std::size_t count) { read_plain(bytes, count); });
    }
    void read(char* bytes, std::size_t count) {
        if (unsealing_) {
            unsealing_->read(bytes, count);
        } else {
            read_plain(bytes, count);
        }
    }

private:
    void read_plain(char* bytes, std::size_t count) {
        file_.read(bytes, static_cast<std::streamsize>(count));
        if (!file_) throw Fault("the backup ends before its end");
    }
    std::ifstream file_;
    std::unique_ptr<Unsealing> unsealing_;
};

/// Moves the documents, then the database, whose coming makes the board.
void place(const Unpacked& unpacked, const Staging& staging, const Board& into,
           const Terms& terms) {
    for (const auto& [name, digest] : unpacked.found) {
        if (!name.starts_with(files_prefix)) continue;
        const auto path = into.folder + "/" + name.substr(files_prefix.size());
        fs::create_directories(fs::path(path).parent_path());
        fs::rename(staging.at(name), path);
        files::flush_folder(files::folder_of(path));
    }
    const auto copy = staging.at(database_name);
    const auto file = db::file_of(into.database);
    if (file.empty()) {
        db::migrate(*db::open(copy), terms.migrations, terms.now);
        db::copy_database(copy, into.database, terms.migrations, terms.now);
        return;
    }
    files::NewFile database(file);
    std::ifstream bytes(copy, std::ios::binary);
    std::string piece(std::size_t{1} << 20, '\0');
    while (bytes.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           bytes.gcount() > 0) {
        database.add({piece.data(), static_cast<std::size_t>(bytes.gcount())});
    }
    database.keep();
}

RootKey state_of(const std::string& wanted, const Board& into) {
    const auto present = name_of_root_key(into.root_key);
    if (present.empty()) return RootKey::missing;
    if (wanted.empty()) return RootKey::unknown;
    return present == wanted ? RootKey::there : RootKey::other;
}

}  // namespace

Restored restore(const std::string& file, const Board& into, const Terms& terms) {
    check_place(into);
    Source source(file, terms.key);
    const Staging staging(into.folder + "/.restoring");
    TarReader tar([&](char* bytes, std::size_t count) { source.read(bytes, count); });
    const auto unpacked = unpack(tar, staging);
    check_sums(unpacked);
    place(unpacked, staging, into, terms);
    const auto documents =
        std::count_if(unpacked.found.begin(), unpacked.found.end(),
                      [](const auto& entry) { return entry.first.starts_with(files_prefix); });
    const auto& about = unpacked.about;
    return {static_cast<std::size_t>(documents), about.made_at, state_of(about.root_key, into),
            about.root_key};
}

}  // namespace waymark::backup
