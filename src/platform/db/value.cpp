// SPDX-License-Identifier: Apache-2.0
#include "platform/db/value.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/ensure.h"
#include "base/utf8.h"

namespace waymark::db {

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
        const auto length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace waymark::db
