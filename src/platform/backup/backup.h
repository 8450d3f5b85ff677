// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/migrate.h"

namespace waymark::crypto {
class Keyring;
}

/// A backup is one file: the database as of one moment, the folder of documents, and a list of
/// SHA-256 digests. It is a tar file, or one shut with a key. The root key is never in it, so a
/// backup in wrong hands does not tell what the board has sealed.
namespace waymark::backup {

/// Where a board is.
struct Board {
    std::string database;  ///< as `db::open` takes it
    std::string folder;
    std::string root_key;  ///< the path of its file
};

/// What every backup and restoration needs to know besides.
struct Terms {
    std::optional<std::string> key;  ///< 32 bytes; none: the backup is open
    const std::vector<db::Migration>& migrations;
    std::string now;  ///< the text of the instant
};

/// The key that shuts a backup, from what the file named with `--key` holds.
std::string key_of(const crypto::Keyring& keyring);

struct Taken {
    std::size_t documents = 0;
    std::uint64_t bytes = 0;  ///< of all files together
};

/// Writes a backup to a new file while the board works on. It is on the disk, whole, when this
/// returns; when this throws `Fault` there is none.
Taken take(const Board& board, const std::string& file, const Terms& terms);

enum class RootKey : std::uint8_t {
    there,    ///< the board can open what it sealed
    missing,  ///< no file: what is sealed stays shut until it is put there
    other,    ///< a file with another key
    unknown,  ///< the backup does not say which key it was
};

struct Restored {
    std::size_t documents = 0;
    std::string made_at;
    RootKey root_key = RootKey::unknown;
    std::string root_key_name;  ///< of the key that is needed
};

/// Puts a backup into an empty place: no database, and a folder that holds the root key at most.
/// Every digest is compared first. Throws `Fault` when the place is not empty, or the backup is
/// damaged, was changed, or does not open with the key.
Restored restore(const std::string& file, const Board& into, const Terms& terms);

}  // namespace waymark::backup
