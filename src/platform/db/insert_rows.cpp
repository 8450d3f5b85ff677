// SPDX-License-Identifier: Apache-2.0
#include "platform/db/insert_rows.h"

#include <fmt/core.h>

namespace waymark::db {
namespace {

/// Each statement is a journey to the server; SQLite has none, and looks parameters up slowly.
std::size_t rows_at_once(Dialect dialect) { return dialect == Dialect::postgres ? 100 : 1; }

}  // namespace

InsertRows::InsertRows(Connection& connection, Dialect dialect, const Table& table)
    : connection_(connection),
      table_(table),
      rows_at_once_(rows_at_once(dialect)),
      one_(statement_for(1)),
      many_(statement_for(rows_at_once_)) {}

std::string InsertRows::statement_for(std::size_t rows) const {
    std::string text = fmt::format("INSERT INTO \"{}\" (", table_.name);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", table_.columns[i]);
    }
    text += ") VALUES ";
    std::size_t place = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        text += row == 0 ? "(" : ", (";
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            text += fmt::format("{}${}", i == 0 ? "" : ", ", ++place);
        }
        text += ")";
    }
    return text;
}

void InsertRows::add(const std::vector<Row>& rows) {
    std::size_t at = 0;
    for (; at + rows_at_once_ <= rows.size(); at += rows_at_once_) insert(rows, at, rows_at_once_);
    for (; at < rows.size(); ++at) insert(rows, at, 1);
}

void InsertRows::insert(const std::vector<Row>& rows, std::size_t from, std::size_t count) {
    std::vector<Value> values;
    values.reserve(count * table_.columns.size());
    for (std::size_t i = from; i < from + count; ++i) {
        for (std::size_t column = 0; column < rows[i].size(); ++column) {
            values.push_back(rows[i][column]);
        }
    }
    connection_.run({"db.insert_rows", count == 1 ? one_ : many_}, values);
}

}  // namespace waymark::db
