// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.h"
#include "dossier/store/line.h"

namespace waymark::db {
class Row;
class Tx;
class Value;
}  // namespace waymark::db

/// Lines as they are stored; for the wing alone.
namespace waymark::dossier {

void save(db::Tx& tx, const Line& line);
Line line_of(const db::Row& row);
/// What the limits of a file ask of a line: its kind, days, hours and categories.
Claim claimed_in(const db::Row& row);

/// Words with a space between, as categories are stored.
std::string joined_words(const std::vector<std::string>& words);
std::vector<std::string> words_in(std::string_view text);
/// The value a stored word means; an empty word stands for what nobody said.
template <typename T>
T value_of(std::string_view word, std::optional<T> (*read)(std::string_view)) {
    if (word.empty()) return T{};
    const auto value = read(word);
    ensure(value.has_value(), "a stored word can be read");
    return *value;
}

Date day_of(const db::Value& value);
std::optional<Date> maybe_day_of(const db::Value& value);
std::optional<std::string> text_of(const std::optional<Date>& day);
clock::Instant instant_of(const db::Value& value);
scheme::Evidence evidence_named(std::string_view word);

/// A line that takes the place of another.
Line successor_of(const Line& line, clock::Instant now, std::string by);

}  // namespace waymark::dossier
