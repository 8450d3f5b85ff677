// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/cbor.h"

#include <limits>

namespace waymark::crypto {

namespace {

struct Head {
    unsigned major = 0;
    std::uint64_t value = 0;
};

/// The first byte of an item and the number after it, which has no shorter form.
std::optional<Head> take_head(std::string_view& bytes) {
    if (bytes.empty()) return std::nullopt;
    const unsigned first = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    Head head{first >> 5U, first & 31U};
    if (head.value < 24) return head;
    if (head.value > 27) return std::nullopt;
    const std::size_t width = std::size_t{1} << (head.value - 24);
    if (bytes.size() < width) return std::nullopt;
    head.value = 0;
    for (const char byte : bytes.substr(0, width))
        head.value = head.value << 8 | static_cast<unsigned char>(byte);
    bytes.remove_prefix(width);
    const std::uint64_t least = width == 1 ? 24 : std::uint64_t{1} << (width * 4);
    if (head.value < least) return std::nullopt;
    return head;
}

std::optional<Cbor> take(std::string_view& bytes, std::size_t depth);

bool is_new_key(const Cbor& map, const Cbor& key) {
    if (key.kind == CborKind::number) return map.at(key.number) == nullptr;
    return key.kind == CborKind::text && map.at(key.text) == nullptr;
}

std::optional<Cbor> take_number(const Head& head) {
    if (head.value > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return std::nullopt;
    const auto value = static_cast<std::int64_t>(head.value);
    return Cbor{CborKind::number, head.major == 0 ? value : -1 - value, {}, {}};
}

std::optional<Cbor> take_text(std::string_view& bytes, const Head& head) {
    if (head.value > bytes.size()) return std::nullopt;
    Cbor item;
    item.kind = head.major == 2 ? CborKind::bytes : CborKind::text;
    item.text = bytes.substr(0, head.value);
    bytes.remove_prefix(head.value);
    return item;
}

std::optional<Cbor> take_items(std::string_view& bytes, const Head& head, std::size_t depth) {
    if (depth == cbor_depth_max || head.value > cbor_items_max) return std::nullopt;
    Cbor holder;
    holder.kind = head.major == 4 ? CborKind::array : CborKind::map;
    for (std::uint64_t left = head.value; left > 0; --left) {
        auto item = take(bytes, depth + 1);
        if (!item) return std::nullopt;
        if (holder.kind == CborKind::map) {
            if (!is_new_key(holder, *item)) return std::nullopt;
            holder.items.push_back(std::move(*item));
            item = take(bytes, depth + 1);
            if (!item) return std::nullopt;
        }
        holder.items.push_back(std::move(*item));
    }
    return holder;
}

std::optional<Cbor> take(std::string_view& bytes, std::size_t depth) {
    const auto head = take_head(bytes);
    if (!head) return std::nullopt;
    switch (head->major) {
        case 0:
        case 1: return take_number(*head);
        case 2:
        case 3: return take_text(bytes, *head);
        case 4:
        case 5: return take_items(bytes, *head, depth);
        case 7:
            if (head->value < 20 || head->value > 22) return std::nullopt;
            return Cbor{CborKind::constant, static_cast<std::int64_t>(head->value), {}, {}};
        default: return std::nullopt;  // tags
    }
}

}  // namespace

const Cbor* Cbor::at(std::string_view key) const {
    if (kind != CborKind::map) return nullptr;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        if (items[i].kind == CborKind::text && items[i].text == key) return &items[i + 1];
    return nullptr;
}

const Cbor* Cbor::at(std::int64_t key) const {
    if (kind != CborKind::map) return nullptr;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        if (items[i].kind == CborKind::number && items[i].number == key) return &items[i + 1];
    return nullptr;
}

std::optional<Cbor> take_cbor(std::string_view& bytes) { return take(bytes, 0); }

}  // namespace waymark::crypto
