// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace waymark::db {

/// What a cell or a parameter holds: nothing, a whole number, yes or no, or text. Dates, instants
/// and amounts are kept as one of these by whoever owns them.
class Value {
public:
    Value() = default;
    Value(std::nullopt_t) {}
    template <std::same_as<bool> B>
    Value(B yes) : held_(yes) {}
    template <std::signed_integral N>
    Value(N number) : held_(static_cast<std::int64_t>(number)) {}
    Value(std::string text) : held_(std::move(text)) {}
    Value(std::string_view text) : held_(std::string(text)) {}
    Value(const char* text) : held_(std::string(text)) {}
    template <typename T>
    Value(const std::optional<T>& maybe) {
        if (maybe) held_ = Value(*maybe).held_;
    }

    bool is_null() const { return held_.index() == 0; }
    bool is_integer() const { return held_.index() == 1; }
    bool is_boolean() const { return held_.index() == 2; }
    bool is_text() const { return held_.index() == 3; }

    /// Each throws `Bug` when the value is of another kind. Where one database has no booleans of
    /// its own, `boolean` reads its 0 and 1.
    std::int64_t integer() const;
    bool boolean() const;
    const std::string& text() const;
    std::optional<std::int64_t> optional_integer() const;
    std::optional<bool> optional_boolean() const;
    std::optional<std::string> optional_text() const;

    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, std::int64_t, bool, std::string> held_;
};

using Columns = std::shared_ptr<const std::vector<std::string>>;

/// One row of an answer. Its cells are asked for by column name or by place.
class Row {
public:
    Row(Columns columns, std::vector<Value> cells)
        : columns_(std::move(columns)), cells_(std::move(cells)) {}

    std::size_t size() const { return cells_.size(); }
    const std::vector<std::string>& columns() const { return *columns_; }
    /// Throw `Bug` when there is no such column.
    const Value& operator[](std::string_view column) const;
    const Value& operator[](std::size_t place) const;

private:
    Columns columns_;
    std::vector<Value> cells_;
};

/// Whether both databases keep this text as it is: UTF-8, without the character NUL.
bool is_storable(std::string_view text);

}  // namespace waymark::db
