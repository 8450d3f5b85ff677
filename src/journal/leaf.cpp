// SPDX-License-Identifier: Apache-2.0
#include "journal/leaf.h"

#include <algorithm>

#include "base/ensure.h"
#include "platform/crypto/encode.h"
#include "platform/crypto/sha256.h"

namespace waymark::journal {
namespace {

constexpr std::string_view version = "waymark journal line 1\n";
constexpr std::string_view fields[] = {"id", "at", "act", "actor", "subject", "person", "digest"};

Hash hash_of(std::string_view bytes) {
    Hash hash{};
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

}  // namespace

Hash sha256(std::string_view bytes) {
    const auto digest = crypto::read_hex(crypto::sha256(bytes));
    ensure(digest && digest->size() == sizeof(Hash), "SHA-256 has 32 bytes");
    return hash_of(*digest);
}

std::string canonical_text(const db::Row& line) {
    std::string text(version);
    for (const std::string_view field : fields) text.append(line[field].text()).append("\n");
    return text;
}

Hash leaf_of(const db::Row& line) { return leaf_hash(canonical_text(line), sha256); }

std::string to_text(const std::vector<Hash>& tile) {
    std::string text;
    for (const Hash& hash : tile) text += crypto::hex(bytes_of(hash));
    return text;
}

std::vector<Hash> parse_tile(std::string_view text) {
    const auto bytes = crypto::read_hex(text);
    if (!bytes || bytes->size() % sizeof(Hash) != 0) return {};
    std::vector<Hash> tile;
    for (std::size_t i = 0; i < bytes->size(); i += sizeof(Hash)) {
        tile.push_back(hash_of(std::string_view(*bytes).substr(i, sizeof(Hash))));
    }
    return tile;
}

}  // namespace waymark::journal
