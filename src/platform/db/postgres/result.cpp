// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres/result.h"

#include <charconv>

#include <fmt/core.h>

#include "base/outage.h"

namespace waymark::db {
namespace {

// Object identifiers of PostgreSQL's own types; they never change.
enum TypeId : Oid {
    type_bool = 16,
    type_name = 19,
    type_int8 = 20,
    type_int2 = 21,
    type_int4 = 23,
    type_text = 25,
    type_bpchar = 1042,
    type_varchar = 1043,
    type_void = 2278,
};

std::string_view field_of(const PGresult* result, int field) {
    const char* text = postgres_library().error_field(result, field);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

Value cell_of(const PGresult* result, int row, int column, std::string_view what) {
    const auto& library = postgres_library();
    if (library.is_null(result, row, column) != 0) return {};
    const std::string_view text(library.cell(result, row, column),
                                static_cast<std::size_t>(library.cell_length(result, row, column)));
    switch (library.column_type(result, column)) {
        case type_bool: return text == "t";
        case type_int2:
        case type_int4:
        case type_int8: {
            std::int64_t number = 0;
            std::from_chars(text.data(), text.data() + text.size(), number);
            return number;
        }
        case type_text:
        case type_varchar:
        case type_bpchar:
        case type_name: return text;
        case type_void: return {};
        default:
            throw Fault(
                fmt::format("{}: column {} is neither text, whole number nor boolean; a sum "
                            "is written CAST(sum(x) AS BIGINT)",
                            what, library.column_name(result, column)));
    }
}

Columns columns_of(const PGresult* result) {
    std::vector<std::string> names;
    for (int i = 0; i < postgres_library().column_count(result); ++i) {
        names.emplace_back(postgres_library().column_name(result, i));
    }
    return std::make_shared<const std::vector<std::string>>(std::move(names));
}

/// Out of disk, memory or connections (53); the server's own disk failed (58); it shuts down or was
/// cut off (57P, 08). Without a state the connection broke before the server could say anything.
bool is_outage(std::string_view state) {
    return state.empty() || state.starts_with("53") || state.starts_with("58") ||
           state.starts_with("57P") || state.starts_with("08");
}

}  // namespace

void check_postgres(const PGresult* result, std::string_view what) {
    const auto& library = postgres_library();
    if (result == nullptr) throw Outage(fmt::format("{}: out of memory", what));
    const auto status = library.result_status(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        return;
    }
    const auto state = field_of(result, PG_DIAG_SQLSTATE);
    const auto message = fmt::format("{}: {} (PostgreSQL {})", what,
                                     field_of(result, PG_DIAG_MESSAGE_PRIMARY), state);
    // Two acts that cannot both have been first; or a knot of locks that the server cut.
    if (state == "40001" || state == "40P01") throw Conflict(message);
    if (state == "23505") throw Duplicate(message);
    if (state == "57014") throw Fault(fmt::format("{}: the act took longer than an act may", what));
    if (is_outage(state)) throw Outage(message);
    throw Fault(message);
}

Outcome outcome_of(const PGresult* result, std::string_view what) {
    const auto& library = postgres_library();
    Outcome outcome;
    // The interface is that of C: the text is only read.
    auto* answer = const_cast<PGresult*>(result);
    outcome.has_written = !std::string_view(library.command_status(answer)).starts_with("SELECT");
    if (outcome.has_written) {
        const std::string_view count = library.command_tuples(answer);
        std::from_chars(count.data(), count.data() + count.size(), outcome.changed);
    }
    const int rows = library.row_count(result);
    if (rows == 0) return outcome;

    const Columns columns = columns_of(result);
    const int width = library.column_count(result);
    outcome.rows.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        std::vector<Value> cells;
        cells.reserve(static_cast<std::size_t>(width));
        for (int i = 0; i < width; ++i) cells.push_back(cell_of(result, row, i, what));
        outcome.rows.emplace_back(columns, std::move(cells));
    }
    return outcome;
}

}  // namespace waymark::db
