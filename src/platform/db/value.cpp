// SPDX-License-Identifier: Apache-2.0
#include "platform/db/value.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/ensure.h"

namespace waymark::db {
namespace {

/// How many bytes the character at the front of `text` takes; 0 when it is not UTF-8.
std::size_t length_of_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    const auto second = byte(1);
    const bool is_overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool is_surrogate = first == 0xED && second > 0x9F;
    const bool is_beyond = first == 0xF4 && second > 0x8F;
    return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

}  // namespace

std::int64_t Value::integer() const {
    ensure(is_integer(), "the value asked for as a whole number is one");
    return std::get<std::int64_t>(held_);
}

bool Value::boolean() const {
    if (const auto* number = std::get_if<std::int64_t>(&held_)) {
        ensure(*number == 0 || *number == 1, "a number read as a boolean is 0 or 1");
        return *number == 1;
    }
    ensure(is_boolean(), "the value asked for as a boolean is one");
    return std::get<bool>(held_);
}

const std::string& Value::text() const {
    ensure(is_text(), "the value asked for as text is text");
    return std::get<std::string>(held_);
}

std::optional<std::int64_t> Value::optional_integer() const {
    return is_null() ? std::nullopt : std::optional(integer());
}

std::optional<bool> Value::optional_boolean() const {
    return is_null() ? std::nullopt : std::optional(boolean());
}

std::optional<std::string> Value::optional_text() const {
    return is_null() ? std::nullopt : std::optional(text());
}

const Value& Row::operator[](std::string_view column) const {
    const auto found = std::find(columns_->begin(), columns_->end(), column);
    if (found == columns_->end()) throw Bug(fmt::format("the row has no column '{}'", column));
    return cells_[static_cast<std::size_t>(found - columns_->begin())];
}

const Value& Row::operator[](std::size_t place) const {
    ensure(place < cells_.size(), "the row has so many columns");
    return cells_[place];
}

bool is_storable(std::string_view text) {
    while (!text.empty()) {
        // Most text is ASCII; it is passed over without decoding.
        std::size_t plain = 0;
        while (plain < text.size() && text[plain] > 0) ++plain;
        text.remove_prefix(plain);
        if (text.empty()) return true;
        if (text.front() == '\0') return false;
        const auto length = length_of_character(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace waymark::db
