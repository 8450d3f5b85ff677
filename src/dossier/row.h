// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/language.h"

namespace waymark::dossier {

/// What a line of a dossier may say. Both formats are read into these fields first, so that a
/// spreadsheet and a JSON file with the same content are the same record.
enum class Field : std::uint8_t {
    id,
    kind,
    title,
    event,
    date,
    begun,
    hours,
    from,
    to,
    breaks,
    category,
    delivery,
    recognition,
    setting,
    evidence,
    duty_share,
    value,
    until,
    provider,
    supervisor,
    notes,
};
inline constexpr std::size_t field_count = 21;

/// The name of a field in JSON, and the first of its names in CSV.
std::string_view name_of(Field field);
/// What a column is called when we speak of it: a header that is known.
std::string_view column_name(Field field, Language language);
std::optional<Field> field_named(std::string_view name);
/// The field that a column's header means: case, accents and punctuation aside, in English or
/// Spanish.
std::optional<Field> field_of_header(std::string_view header);
/// All headers that are known, folded; for suggestions.
std::span<const std::string_view> known_headers();

struct Cell {
    std::string_view text;  ///< without spaces around it
    std::uint32_t at = 0;   ///< byte in the file
};

/// One line of a spreadsheet or one object of JSON.
struct Row {
    std::array<Cell, field_count> cells{};
    std::uint32_t at = 0;
    std::uint32_t number = 0;  ///< line of a spreadsheet, position in a list of JSON; from one

    Cell& operator[](Field field) { return cells[static_cast<std::size_t>(field)]; }
    const Cell& operator[](Field field) const { return cells[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return !(*this)[field].text.empty(); }
};

}  // namespace waymark::dossier
