// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "scheme/enumerations.h"

/// The grammar of scheme files as tables. The reader accepts what they say, and the published JSON
/// Schema is written from them, so the two cannot disagree.
namespace waymark::scheme {

/// The form a value is written in.
enum class Form : std::uint8_t {
    text,   ///< plain, or {en, es}
    plain,  ///< the same in every language: a name, an address
    id,
    source_id,
    ids,  ///< list of ids
    source_ids,
    fact,   ///< id of a fact that the vocabulary or the file names
    facts,  ///< list of those
    words,  ///< list of plain texts
    whole,
    percent,
    yes_no,
    date,
    month_day,
    amount,
    period,
    money,
    one_of,        ///< a word of `words`
    some_of,       ///< list of words of `words`
    map,           ///< of `shape`
    maps,          ///< list of `shape`
    texts,         ///< list of text
    version,       ///< 1
    category_ids,  ///< list of ids, or `any`
    categories,    ///< list of ids and of `shape`
    percents,      ///< map from id to percent
};

enum class Need : std::uint8_t { optional, required, one_of_these };

struct Key {
    std::string_view name;
    Form form = Form::plain;
    std::string_view says;  ///< what it means, for an editor that completes it
    Need need = Need::optional;
    std::string_view shape = {};  ///< name of the shape within
    Words (*words)() = nullptr;
};

/// A map with the keys it may have. `cited`: those of a citation too.
struct Shape {
    std::string_view name;
    std::span<const Key> keys;
    bool cited = false;
};

std::span<const Shape> shapes();
const Shape& shape(std::string_view name);
std::span<const Key> citation_keys();
/// Null when the shape has no such key.
const Key* find_key(const Shape& shape, std::string_view name);

/// Rows of the comparison that a clause may name as its topic.
std::span<const std::string_view> topics();

}  // namespace waymark::scheme
