// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/backup/backup.h"
#include "platform/backup/contents.h"
#include "platform/backup/sealing.h"
#include "platform/backup/tar.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/sha256.h"
#include "platform/db/connect.h"
#include "platform/db/transfer.h"
#include "platform/files/new_file.h"

namespace waymark::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = std::size_t{1} << 18;

/// The copy of the database, until it is in the backup.
class Copy {
public:
    explicit Copy(std::string path) : path_(std::move(path)) { remove(); }
    ~Copy() { remove(); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    const std::string& path() const { return path_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm", "-journal"}) {
            fs::remove(path_ + end, ignored);
        }
    }
    std::string path_;
};

/// Writes members and remembers their digests.
class Packer {
public:
    explicit Packer(Put put) : tar_(std::move(put)) {}

    void add_text(std::string_view name, const std::string& text) {
        tar_.begin({std::string(name), text.size()});
        tar_.add(text);
        tar_.end();
        sums_[std::string(name)] = crypto::sha256(text);
    }

    void add_file(const std::string& name, const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        std::error_code error;
        std::uint64_t left = fs::file_size(path, error);
        if (error || !file) throw Fault(fmt::format("{} cannot be read", path));
        bytes += left;
        tar_.begin({name, left});
        crypto::Digest digest;
        std::string piece(piece_bytes, '\0');
        while (left > 0) {
            const auto some = std::min<std::uint64_t>(left, piece.size());
            file.read(piece.data(), static_cast<std::streamsize>(some));
            if (!file) throw Fault(fmt::format("{} became shorter while it was read", path));
            const std::string_view part(piece.data(), static_cast<std::size_t>(some));
            digest.add(part);
            tar_.add(part);
            left -= some;
        }
        tar_.end();
        sums_[name] = crypto::hex(digest.finish());
    }

    void finish() {
        add_text(sums_name, to_text(Sums(sums_)));
        tar_.finish();
    }

    std::uint64_t bytes = 0;

private:
    TarWriter tar_;
    Sums sums_;
};

/// Documents come after the copy of the database: whatever it names was there before.
Taken pack(const Board& board, const std::string& file, const Terms& terms, const Put& put) {
    const Copy copy(file + ".board");
    db::snapshot(board.database, copy.path(), terms.migrations, terms.now);
    Packer packer(put);
    packer.add_text(about_name, to_text(About{terms.now, name_of_root_key(board.root_key)}));
    packer.add_file(std::string(database_name), copy.path());
    const auto base = db::file_of(board.database);
    const auto names = documents_of(
        board, {board.root_key, base, base + "-wal", base + "-shm", file, copy.path()});
    for (const auto& name : names) {
        packer.add_file(std::string(files_prefix) + name, board.folder + "/" + name);
    }
    packer.finish();
    return {names.size(), packer.bytes};
}

}  // namespace

Taken take(const Board& board, const std::string& file, const Terms& terms) {
    files::NewFile out(file);
    const Put write = [&out](std::string_view bytes) { out.add(bytes); };
    Taken taken;
    if (terms.key) {
        Sealing sealing(*terms.key, write);
        taken = pack(board, file, terms, [&](std::string_view bytes) { sealing.add(bytes); });
        sealing.finish();
    } else {
        taken = pack(board, file, terms, write);
    }
    out.keep();
    return taken;
}

}  // namespace waymark::backup
