// SPDX-License-Identifier: Apache-2.0
#include "platform/backup/sealing.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/core.h>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/random.h"
#include "platform/crypto/seal.h"

namespace waymark::backup {
namespace {

constexpr std::size_t piece_max = std::size_t{1} << 20;
constexpr std::size_t name_bytes = 16;
/// A sealed piece is this much longer than what is in it, at most.
constexpr std::size_t seal_bytes_max = 64;

std::string context_of(const std::string& name, std::uint64_t number, bool is_last) {
    return fmt::format("waymark.backup/{}/{}/{}", crypto::hex(name), number,
                       is_last ? "last" : "more");
}

/// Whether it is the last, and its length, as five bytes.
std::string head_of(std::size_t length, bool is_last) {
    std::string head(1, is_last ? 'L' : 'M');
    for (int shift = 24; shift >= 0; shift -= 8) {
        head += static_cast<char>((length >> static_cast<unsigned>(shift)) & 0xFF);
    }
    return head;
}

}  // namespace

Sealing::Sealing(std::string key, Put put)
    : key_(std::move(key)), put_(std::move(put)), name_(crypto::random_bytes(name_bytes)) {
    put_(sealed_mark);
    put_(name_);
}

void Sealing::add(std::string_view bytes) {
    while (!bytes.empty()) {
        if (piece_.size() == piece_max) put_piece(false);
        const auto some = std::min(bytes.size(), piece_max - piece_.size());
        piece_ += bytes.substr(0, some);
        bytes.remove_prefix(some);
    }
}

void Sealing::finish() { put_piece(true); }

void Sealing::put_piece(bool is_last) {
    const auto shut = crypto::seal(key_, piece_, context_of(name_, number_, is_last));
    put_(head_of(shut.size(), is_last));
    put_(shut);
    piece_.clear();
    ++number_;
}

Unsealing::Unsealing(std::string key, Get get)
    : key_(std::move(key)), get_(std::move(get)), name_(name_bytes, '\0') {
    get_(name_.data(), name_.size());
}

void Unsealing::next_piece() {
    if (is_over_) throw Fault("the backup ends before its end");
    std::array<char, 5> head{};
    get_(head.data(), head.size());
    std::size_t length = 0;
    for (std::size_t i = 1; i < head.size(); ++i) {
        length = length << 8 | static_cast<unsigned char>(head[i]);
    }
    if (length > piece_max + seal_bytes_max) throw Fault("the backup was changed");
    std::string shut(length, '\0');
    get_(shut.data(), shut.size());
    is_over_ = head[0] == 'L';
    auto piece = crypto::unseal(key_, shut, context_of(name_, number_, is_over_));
    if (!piece) {
        throw Fault(number_ == 0 ? "the backup does not open with this key"
                                 : "the backup was changed since it was made");
    }
    piece_ = std::move(*piece);
    at_ = 0;
    ++number_;
}

void Unsealing::read(char* bytes, std::size_t count) {
    while (count > 0) {
        if (at_ == piece_.size()) {
            next_piece();
            continue;
        }
        const auto some = std::min(count, piece_.size() - at_);
        std::memcpy(bytes, piece_.data() + at_, some);
        bytes += some;
        at_ += some;
        count -= some;
    }
}

}  // namespace waymark::backup
