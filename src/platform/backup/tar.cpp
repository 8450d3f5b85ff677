// SPDX-License-Identifier: Apache-2.0
#include "platform/backup/tar.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::backup {
namespace {

constexpr std::size_t block_bytes = 512;
constexpr std::size_t piece_bytes = 128 * block_bytes;
constexpr std::uint64_t size_max = 077777777777;

/// One field of a header, by where it stands.
struct Field {
    std::size_t from;
    std::size_t length;
};
constexpr Field name_field{0, 100};
constexpr Field mode_field{100, 8};
constexpr Field size_field{124, 12};
constexpr Field time_field{136, 12};
constexpr Field sum_field{148, 8};
constexpr Field kind_field{156, 1};
constexpr Field magic_field{257, 8};
constexpr Field prefix_field{345, 155};

using Block = std::array<char, block_bytes>;

void write(Block& block, Field field, std::string_view text) {
    std::memcpy(block.data() + field.from, text.data(), std::min(text.size(), field.length));
}

std::string text_in(const Block& block, Field field) {
    const char* from = block.data() + field.from;
    return {from, ::strnlen(from, field.length)};
}

/// The sum counts its own field as spaces.
unsigned sum_of(Block block) {
    write(block, sum_field, "        ");
    unsigned sum = 0;
    for (const char byte : block) sum += static_cast<unsigned char>(byte);
    return sum;
}

std::uint64_t octal(const std::string& text) {
    std::uint64_t number = 0;
    for (const char digit : text) {
        if (digit == ' ') continue;
        if (digit < '0' || digit > '7') throw Fault("the backup is damaged: a number is not one");
        number = number * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    return number;
}

/// A long name is kept in two parts, cut at a slash.
void write_name(Block& block, const std::string& name) {
    if (name.size() <= name_field.length) return write(block, name_field, name);
    const auto slash = name.find('/', name.size() - name_field.length - 1);
    if (slash == std::string::npos || slash > prefix_field.length) {
        throw Fault(fmt::format("the file name {} is too long for a backup", name));
    }
    write(block, prefix_field, name.substr(0, slash));
    write(block, name_field, name.substr(slash + 1));
}

std::size_t padding_of(std::uint64_t size) {
    return static_cast<std::size_t>((block_bytes - size % block_bytes) % block_bytes);
}

}  // namespace

void TarWriter::begin(const Member& member) {
    if (member.size > size_max) throw Fault(fmt::format("{} is over 8 GiB", member.name));
    Block block{};
    write_name(block, member.name);
    write(block, mode_field, "0000600");
    write(block, {108, 8}, "0000000");
    write(block, {116, 8}, "0000000");
    write(block, size_field, fmt::format("{:011o}", member.size));
    write(block, time_field, "00000000000");
    write(block, kind_field, "0");
    write(block, magic_field,
          std::string_view("ustar\0"
                           "00",
                           8));
    write(block, sum_field, fmt::format("{:06o}", sum_of(block)) + std::string(1, '\0') + " ");
    put_({block.data(), block.size()});
    left_ = size_ = member.size;
}

void TarWriter::add(std::string_view bytes) {
    ensure(bytes.size() <= left_, "a file in a backup is as long as was said");
    put_(bytes);
    left_ -= bytes.size();
}

void TarWriter::end() {
    ensure(left_ == 0, "a file in a backup is as long as was said");
    put_(std::string(padding_of(size_), '\0'));
}

void TarWriter::finish() { put_(std::string(2 * block_bytes, '\0')); }

std::optional<Member> TarReader::next() {
    Block block{};
    get_(block.data(), block.size());
    if (block == Block{}) return std::nullopt;
    if (octal(text_in(block, sum_field)) != sum_of(block)) {
        throw Fault("the backup is damaged, or is not a backup of waymark");
    }
    const char kind = block[kind_field.from];
    if (kind != '0' && kind != '\0') throw Fault("the backup holds more than files");
    const auto prefix = text_in(block, prefix_field);
    const auto name = text_in(block, name_field);
    size_ = octal(text_in(block, size_field));
    return Member{prefix.empty() ? name : prefix + "/" + name, size_};
}

void TarReader::read(const Put& take) {
    std::array<char, piece_bytes> piece{};
    for (std::uint64_t left = size_; left > 0;) {
        const auto some = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()));
        get_(piece.data(), some);
        take({piece.data(), some});
        left -= some;
    }
    get_(piece.data(), padding_of(size_));
    size_ = 0;
}

}  // namespace waymark::backup
