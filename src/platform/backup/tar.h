// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/backup/flow.h"

/// The tar format (POSIX.1-1988, ustar): an open backup can be looked into with any tar program.
namespace waymark::backup {

struct Member {
    std::string name;  ///< relative; at most 255 bytes with its folders
    std::uint64_t size = 0;
};

class TarWriter {
public:
    explicit TarWriter(Put put) : put_(std::move(put)) {}
    /// Begins a file; throws `Fault` when its name or its size is beyond the format.
    void begin(const Member& member);
    /// All bytes of the file that was begun, in pieces.
    void add(std::string_view bytes);
    void end();
    void finish();

private:
    Put put_;
    std::uint64_t left_ = 0;
    std::uint64_t size_ = 0;
};

class TarReader {
public:
    explicit TarReader(Get get) : get_(std::move(get)) {}
    /// The next file; nothing at the end. All of the one before has to be read. Throws `Fault` for
    /// anything but plain files.
    std::optional<Member> next();
    /// Hands over the file's bytes in pieces.
    void read(const Put& take);

private:
    Get get_;
    std::uint64_t size_ = 0;
};

}  // namespace waymark::backup
