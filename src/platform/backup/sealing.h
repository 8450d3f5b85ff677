// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/backup/flow.h"

/// A backup shut with a key: pieces of a mebibyte, each sealed with its number and whether it is
/// the last, so that none can be changed, moved, left out or taken from another backup.
namespace waymark::backup {

/// How a sealed backup begins.
inline constexpr std::string_view sealed_mark = "waymark sealed backup 1\n";

class Sealing {
public:
    Sealing(std::string key, Put put);
    void add(std::string_view bytes);
    void finish();

private:
    void put_piece(bool is_last);

    std::string key_;
    Put put_;
    std::string name_;
    std::string piece_;
    std::uint64_t number_ = 0;
};

class Unsealing {
public:
    /// `get` stands behind the mark.
    Unsealing(std::string key, Get get);
    /// Throws `Fault` when the key is another, or anything was changed.
    void read(char* bytes, std::size_t count);

private:
    void next_piece();

    std::string key_;
    Get get_;
    std::string name_;
    std::string piece_;
    std::size_t at_ = 0;
    std::uint64_t number_ = 0;
    bool is_over_ = false;
};

}  // namespace waymark::backup
